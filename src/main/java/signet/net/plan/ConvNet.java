package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/**
 * Conv-2, Conv-4 and Conv-6 of Frankle and Carbin 2019, figure 2: a VGG scaled down. The paper's
 * own code has no PyTorch names; these are those that torchvision gives a VGG.
 *
 * @param stages pairs of convolutions, each followed by a pool
 */
record ConvNet(int stages) {
    private static final int FIRST_WIDTH = 64;
    private static final int HIDDEN = 256;

    List<Step> steps(ImageShape input, int classes) {
        PlanBuilder plan = new PlanBuilder(input);
        for (int stage = 0; stage < stages; stage++) {
            int index = 5 * stage;
            int width = FIRST_WIDTH << stage;
            plan.biasedConvolution("features." + index, width).relu();
            plan.biasedConvolution("features." + (index + 2), width).relu().halvingMaxPool();
        }
        plan.then(new Op.Flatten());
        plan.linear("classifier.0", HIDDEN).relu();
        plan.linear("classifier.2", HIDDEN).relu();
        return plan.linear("classifier.4", classes).steps();
    }
}
