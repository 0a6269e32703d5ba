package signet.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import signet.ticket.ElementType;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/**
 * Tickets made up for tests: weights are half-normal times log-normal row and column scales, kept
 * above one global magnitude.
 */
public final class SyntheticTicket {
    private SyntheticTicket() {}

    /** Convolutions of 3 x 3 kernels between equally many channels. */
    public static Ticket square(
            int layers, int channels, double density, double heterogeneity, long seed) {
        Shape[] shapes = new Shape[layers];
        Arrays.fill(shapes, Shape.of(channels, channels, 3, 3));
        return of(density, heterogeneity, seed, shapes);
    }

    /** Layers called {@code layer0}, {@code layer1} ... of the shapes given. */
    public static Ticket of(double density, double heterogeneity, long seed, Shape... shapes) {
        Random random = new Random(seed);
        List<float[]> weights = new ArrayList<>();
        for (Shape shape : shapes) {
            weights.add(weights(shape, heterogeneity, random));
        }
        float threshold = threshold(weights, density);
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < shapes.length; i++) {
            String name = "layer%d.weight".formatted(i);
            tensors.add(Tensor.of(name + "_orig", shapes[i], weights.get(i)));
            tensors.add(
                    mask(shapes[i], weights.get(i), threshold)
                            .toTensor(name + "_mask", ElementType.BOOL));
        }
        return Ticket.of(tensors, Map.of());
    }

    private static float[] weights(Shape shape, double heterogeneity, Random random) {
        int rows = (int) shape.dimension(0);
        int columns = (int) shape.dimension(1);
        int size = (int) (shape.elements() / rows / columns);
        double[] rowScales = scales(rows, heterogeneity, random);
        double[] columnScales = scales(columns, heterogeneity, random);
        float[] weights = new float[(int) shape.elements()];
        for (int i = 0; i < weights.length; i++) {
            int kernel = i / size;
            double scale = rowScales[kernel / columns] * columnScales[kernel % columns];
            weights[i] = (float) (random.nextGaussian() * scale);
        }
        return weights;
    }

    private static double[] scales(int count, double heterogeneity, Random random) {
        double[] scales = new double[count];
        for (int i = 0; i < count; i++) {
            scales[i] = Math.exp(heterogeneity * random.nextGaussian());
        }
        return scales;
    }

    private static float threshold(List<float[]> weights, double density) {
        float[] all = new float[weights.stream().mapToInt(values -> values.length).sum()];
        int filled = 0;
        for (float[] values : weights) {
            for (float value : values) {
                all[filled++] = Math.abs(value);
            }
        }
        Arrays.sort(all);
        return all[(int) Math.round(all.length * (1 - density))];
    }

    private static Mask mask(Shape shape, float[] weights, float threshold) {
        BitSet kept = new BitSet();
        for (int i = 0; i < weights.length; i++) {
            kept.set(i, Math.abs(weights[i]) >= threshold);
        }
        return Mask.of(shape, kept);
    }
}
