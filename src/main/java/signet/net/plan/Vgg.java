package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/**
 * Network D of Simonyan and Zisserman 2015 with batch normalisation, under torchvision's names, and
 * with the one linear layer that CIFAR versions have.
 */
record Vgg() {
    private static final List<List<Integer>> STAGES =
            List.of(
                    List.of(64, 64),
                    List.of(128, 128),
                    List.of(256, 256, 256),
                    List.of(512, 512, 512),
                    List.of(512, 512, 512));

    List<Step> steps(ImageShape input, int classes) {
        PlanBuilder plan = new PlanBuilder(input);
        int index = 0;
        for (List<Integer> stage : STAGES) {
            for (int width : stage) {
                plan.biasedConvolution("features." + index, width);
                plan.batchNorm("features." + (index + 1)).relu();
                index += 3;
            }
            plan.halvingMaxPool();
            index++;
        }
        return plan.globalAveragePool().linear("classifier", classes).steps();
    }
}
