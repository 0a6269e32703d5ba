package signet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/**
 * A made checkpoint with the tensors of ResNet-50 (He et al. 2016, table 1; names as in
 * torchvision): 25.6 million values, of which one in five is kept in every convolution.
 */
final class ResNet50 {
    private static final int[] BLOCKS = {3, 4, 6, 3};
    private static final int EXPANSION = 4;
    private static final double KEPT = 0.2;
    private static final long SEED = 50;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final List<Tensor> tensors = new ArrayList<>();

    private ResNet50() {}

    static Ticket make() {
        ResNet50 net = new ResNet50();
        net.convolution("conv1", 64, 3, 7);
        net.normalization("bn1", 64);
        int in = 64;
        for (int stage = 0; stage < BLOCKS.length; stage++) {
            int width = 64 << stage;
            for (int block = 0; block < BLOCKS[stage]; block++) {
                net.bottleneck("layer%d.%d.".formatted(stage + 1, block), in, width, block == 0);
                in = width * EXPANSION;
            }
        }
        net.weight("fc.weight", Shape.of(1000, in), 1);
        net.weight("fc.bias", Shape.of(1000), 1);
        return Ticket.of(net.tensors, Map.of());
    }

    private void bottleneck(String name, int in, int width, boolean first) {
        int out = width * EXPANSION;
        convolution(name + "conv1", width, in, 1);
        normalization(name + "bn1", width);
        convolution(name + "conv2", width, width, 3);
        normalization(name + "bn2", width);
        convolution(name + "conv3", out, width, 1);
        normalization(name + "bn3", out);
        if (first) {
            convolution(name + "downsample.0", out, in, 1);
            normalization(name + "downsample.1", out);
        }
    }

    private void convolution(String name, int out, int in, int kernel) {
        weight(name + ".weight", Shape.of(out, in, kernel, kernel), KEPT);
    }

    private void normalization(String name, int channels) {
        for (String part : List.of("weight", "bias", "running_mean", "running_var")) {
            weight(name + "." + part, Shape.of(channels), 1);
        }
    }

    private void weight(String name, Shape shape, double kept) {
        float[] values = new float[Math.toIntExact(shape.elements())];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < kept ? random.nextFloat() - 0.5f : 0;
        }
        tensors.add(Tensor.of(name, shape, values));
    }
}
