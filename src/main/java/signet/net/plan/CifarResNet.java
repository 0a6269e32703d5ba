package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/**
 * The residual networks of He et al. 2016, section 4.2, with shortcuts without parameters ("option
 * A"), under the names of Y. Idelbayev's PyTorch version as the lottery-ownership paper uses it.
 */
record CifarResNet(int blocksPerStage) {
    private static final int[] WIDTHS = {16, 32, 64};

    List<Step> steps(ImageShape input, int classes) {
        PlanBuilder plan = new PlanBuilder(input);
        plan.convolution("conv1", WIDTHS[0], 3, 1).batchNorm("bn1").relu();
        for (int stage = 0; stage < WIDTHS.length; stage++) {
            for (int block = 0; block < blocksPerStage; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                block(plan, "layer%d.%d.".formatted(stage + 1, block), WIDTHS[stage], stride);
            }
        }
        return plan.globalAveragePool().linear("fc", classes).steps();
    }

    private static void block(PlanBuilder plan, String name, int width, int stride) {
        int start = plan.at();
        int zeros = (width - plan.size().channels()) / 2;
        plan.convolution(name + "conv1", width, 3, stride).batchNorm(name + "bn1").relu();
        plan.convolution(name + "conv2", width, 3, 1).batchNorm(name + "bn2");
        int body = plan.at();
        plan.from(start);
        if (stride > 1) {
            plan.then(new Op.PaddedShortcut(stride, zeros, zeros));
        }
        int shortcut = plan.at();
        plan.from(body).add(shortcut).relu();
    }
}
