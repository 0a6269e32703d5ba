package signet.net;

import java.util.ArrayList;
import java.util.List;
import signet.data.ImageShape;
import signet.net.plan.Op;
import signet.net.plan.ParameterRole;
import signet.net.plan.Step;
import signet.ticket.Mask;

/** Computes networks as the textbook says, in double precision: slow, and right by reading. */
public final class ReferenceForward {
    private static final double EPS = 1e-5;

    private final Network network;

    private ReferenceForward(Network network) {
        this.network = network;
    }

    /**
     * Logits of one image in evaluation mode.
     *
     * @param image [channel, row, column]
     */
    public static double[] logits(Network network, double[] image) {
        ReferenceForward forward = new ReferenceForward(network);
        List<Step> steps = network.plan().steps();
        List<ImageShape> sizes = network.plan().sizes();
        List<double[]> outputs = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<Integer> from = steps.get(i).inputs();
            int first = from.getFirst();
            double[] in = first == Step.IMAGE ? image : outputs.get(first);
            ImageShape size = first == Step.IMAGE ? network.plan().input() : sizes.get(first);
            double[] other = outputs.isEmpty() ? image : outputs.get(Math.max(0, from.getLast()));
            outputs.add(forward.output(steps.get(i).op(), in, size, other, sizes.get(i)));
        }
        return outputs.getLast();
    }

    private double[] output(
            Op op, double[] in, ImageShape size, double[] other, ImageShape outSize) {
        double[] out = new double[outSize.bytes()];
        int pixels = outSize.height() * outSize.width();
        switch (op) {
            case Op.Convolution c -> convolve(c, in, size, out, outSize);
            case Op.Linear l ->
                    convolve(
                            new Op.Convolution(l.name(), l.in(), l.out(), 1, 1, 0, 1, true),
                            in,
                            size,
                            out,
                            outSize);
            case Op.BatchNorm norm -> normalise(norm, in, out, pixels);
            case Op.Normalise n -> {
                for (int i = 0; i < out.length; i++) {
                    int c = i / pixels;
                    out[i] = (in[i] - n.mean().get(c)) / n.deviation().get(c);
                }
            }
            case Op.Relu _ -> fill(out, i -> Math.max(0, in[i]));
            case Op.Flatten _ -> fill(out, i -> in[i]);
            case Op.Add _ -> fill(out, i -> in[i] + other[i]);
            case Op.MaxPool pool -> pool(pool, in, size, out, outSize);
            case Op.GlobalAveragePool _ -> {
                int each = size.height() * size.width();
                for (int i = 0; i < in.length; i++) {
                    out[i / each] += in[i] / each;
                }
            }
            case Op.PaddedShortcut(int stride, int before, int _) -> {
                for (int i = 0; i < out.length; i++) {
                    int c = i / pixels - before;
                    int row = i % pixels / outSize.width() * stride;
                    int column = i % outSize.width() * stride;
                    if (c >= 0 && c < size.channels()) {
                        out[i] = in[(c * size.height() + row) * size.width() + column];
                    }
                }
            }
        }
        return out;
    }

    private interface Value {
        double at(int index);
    }

    private static void fill(double[] out, Value value) {
        for (int i = 0; i < out.length; i++) {
            out[i] = value.at(i);
        }
    }

    private void convolve(
            Op.Convolution c, double[] in, ImageShape size, double[] out, ImageShape outSize) {
        float[] weight = network.values().get(ParameterRole.WEIGHT.in(c.name()));
        float[] bias = network.values().get(ParameterRole.BIAS.in(c.name()));
        Mask mask = network.masks().get(c.name());
        int inputs = c.in() / c.groups();
        int pixels = outSize.height() * outSize.width();
        for (int w = 0; w < weight.length; w++) {
            if (mask != null && !mask.isKept(w)) {
                continue;
            }
            int k = c.kernel();
            int to = w / (inputs * k * k);
            int from = to / (c.out() / c.groups()) * inputs + w / (k * k) % inputs;
            for (int p = 0; p < pixels; p++) {
                int row = p / outSize.width() * c.stride() - c.padding() + w / k % k;
                int column = p % outSize.width() * c.stride() - c.padding() + w % k;
                out[to * pixels + p] += weight[w] * value(in, size, from, row, column, 0);
            }
        }
        for (int i = 0; c.bias() && i < out.length; i++) {
            out[i] += bias[i / pixels];
        }
    }

    private static void pool(
            Op.MaxPool pool, double[] in, ImageShape size, double[] out, ImageShape outSize) {
        int pixels = outSize.height() * outSize.width();
        for (int i = 0; i < out.length; i++) {
            out[i] = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < pool.size() * pool.size(); k++) {
                int row = i % pixels / outSize.width() * pool.stride() - pool.padding();
                int column = i % outSize.width() * pool.stride() - pool.padding();
                double value =
                        value(
                                in,
                                size,
                                i / pixels,
                                row + k / pool.size(),
                                column + k % pool.size(),
                                Double.NEGATIVE_INFINITY);
                out[i] = Math.max(out[i], value);
            }
        }
    }

    private static double value(
            double[] in, ImageShape size, int channel, int row, int column, double outside) {
        boolean inside = row >= 0 && row < size.height() && column >= 0 && column < size.width();
        return inside ? in[(channel * size.height() + row) * size.width() + column] : outside;
    }

    private void normalise(Op.BatchNorm norm, double[] in, double[] out, int pixels) {
        float[] gamma = network.values().get(ParameterRole.GAMMA.in(norm.name()));
        float[] beta = network.values().get(ParameterRole.BETA.in(norm.name()));
        float[] mean = network.values().get(ParameterRole.RUNNING_MEAN.in(norm.name()));
        float[] variance = network.values().get(ParameterRole.RUNNING_VARIANCE.in(norm.name()));
        fill(
                out,
                i -> {
                    int c = i / pixels;
                    return (in[i] - mean[c]) / Math.sqrt(variance[c] + EPS) * gamma[c] + beta[c];
                });
    }
}
