package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/**
 * The residual networks of He et al. 2016, table 1, with projections as shortcuts ("option B"),
 * under torchvision's names; bottlenecks take their stride in the 3 × 3 convolution, as there.
 *
 * @param blocks per stage
 * @param bottleneck whether blocks are of three convolutions
 * @param imageNet whether the stem is 7 × 7 with a pool; else it is 3 × 3 without one, for CIFAR
 */
record ResNet(List<Integer> blocks, boolean bottleneck, boolean imageNet) {
    private static final int FIRST_WIDTH = 64;
    private static final int EXPANSION = 4;

    List<Step> steps(ImageShape input, int classes) {
        PlanBuilder plan = new PlanBuilder(input);
        stem(plan);
        for (int stage = 0; stage < blocks.size(); stage++) {
            for (int block = 0; block < blocks.get(stage); block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                block(
                        plan,
                        "layer%d.%d.".formatted(stage + 1, block),
                        FIRST_WIDTH << stage,
                        stride);
            }
        }
        return plan.globalAveragePool().linear("fc", classes).steps();
    }

    private void stem(PlanBuilder plan) {
        int kernel = imageNet ? 7 : 3;
        int stride = imageNet ? 2 : 1;
        plan.convolution("conv1", FIRST_WIDTH, kernel, stride).batchNorm("bn1").relu();
        if (imageNet) {
            plan.then(new Op.MaxPool(3, 2, 1));
        }
    }

    private void block(PlanBuilder plan, String name, int width, int stride) {
        int start = plan.at();
        int channels = plan.size().channels();
        if (bottleneck) {
            plan.convolution(name + "conv1", width, 1, 1).batchNorm(name + "bn1").relu();
            plan.convolution(name + "conv2", width, 3, stride).batchNorm(name + "bn2").relu();
            plan.convolution(name + "conv3", EXPANSION * width, 1, 1).batchNorm(name + "bn3");
        } else {
            plan.convolution(name + "conv1", width, 3, stride).batchNorm(name + "bn1").relu();
            plan.convolution(name + "conv2", width, 3, 1).batchNorm(name + "bn2");
        }
        int body = plan.at();
        int out = plan.size().channels();
        plan.from(start);
        if (stride > 1 || channels != out) {
            plan.convolution(name + "downsample.0", out, 1, stride)
                    .batchNorm(name + "downsample.1");
        }
        int shortcut = plan.at();
        plan.from(body).add(shortcut).relu();
    }
}
