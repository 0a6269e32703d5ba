package signet.ui.heatmap;

import java.util.Random;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/** Made-up sparse layers: the larger weights are kept, some channels more than others. */
final class SampleLayers {
    private SampleLayers() {}

    /** A pruned layer of a shape; the same every time. */
    static Layer pruned(String name, double density, long... dimensions) {
        Shape shape = Shape.of(dimensions);
        Random random = new Random(name.hashCode());
        int count = (int) shape.elements();
        int perOut = (int) (count / dimensions[0]);
        float[] weights = new float[count];
        float[] mask = new float[count];
        for (int i = 0; i < count; i++) {
            double wanted = density * (0.7 + 0.6 * (i / perOut * 7 % 10) / 10.0);
            boolean kept = random.nextDouble() < wanted;
            double size = 0.09 + Math.abs(random.nextGaussian()) * 0.035;
            weights[i] = (float) (kept ? size : size / 4) * (random.nextBoolean() ? 1 : -1);
            mask[i] = kept ? 1 : 0;
        }
        return Layer.of(name, Tensor.of(name, shape, weights), Tensor.of(name, shape, mask));
    }

    /** A layer of which output channel {@code out} and input channel {@code in} keep nothing. */
    static Layer withDeadChannels(int out, int in, long... dimensions) {
        Layer alive = pruned("dead", 0.3, dimensions);
        float[] mask = alive.storedMask().orElseThrow().floats();
        int ins = (int) dimensions[1];
        int kernel = (int) (mask.length / dimensions[0] / ins);
        for (int i = 0; i < mask.length; i++) {
            if (i / kernel / ins == out || i / kernel % ins == in) {
                mask[i] = 0;
            }
        }
        Shape shape = Shape.of(dimensions);
        return Layer.of("dead", alive.weight().orElseThrow(), Tensor.of("mask", shape, mask));
    }

    /** A layer from its mask alone, row-major. */
    static Layer ofMask(Shape shape, float... mask) {
        return Layer.ofMask("mask", Tensor.of("mask", shape, mask));
    }
}
