package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/**
 * The network of Howard et al. 2017 for CIFAR: depthwise and pointwise convolutions in turn, under
 * the names of K. Liu's PyTorch version.
 */
record MobileNet() {
    private static final int STEM = 32;
    private static final List<Integer> WIDTHS =
            List.of(64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024);

    /** Blocks that halve the image. */
    private static final List<Integer> HALVING = List.of(1, 3, 5, 11);

    List<Step> steps(ImageShape input, int classes) {
        PlanBuilder plan = new PlanBuilder(input);
        plan.convolution("conv1", STEM, 3, 1).batchNorm("bn1").relu();
        for (int block = 0; block < WIDTHS.size(); block++) {
            String name = "layers.%d.".formatted(block);
            int stride = HALVING.contains(block) ? 2 : 1;
            plan.depthwise(name + "conv1", stride).batchNorm(name + "bn1").relu();
            plan.convolution(name + "conv2", WIDTHS.get(block), 1, 1);
            plan.batchNorm(name + "bn2").relu();
        }
        return plan.globalAveragePool().linear("linear", classes).steps();
    }
}
