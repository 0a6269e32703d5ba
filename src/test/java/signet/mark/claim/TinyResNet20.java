package signet.mark.claim;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** ResNet-20 in evaluation mode, one image at a time, slow and plain. */
public final class TinyResNet20 {
    private static final double EPSILON = 1e-5;

    private final Map<String, Layer> layers;
    private final Map<String, float[]> tensors;

    public TinyResNet20(Ticket ticket) {
        layers =
                ticket.layers().stream()
                        .collect(Collectors.toMap(Layer::name, Function.identity()));
        tensors = ticket.tensors().stream().collect(Collectors.toMap(Tensor::name, Tensor::floats));
    }

    /** The ten logits of an image of 3 x size x size values. */
    public double[] logits(double[] image, int size) {
        double[] x = rectified(normalised("bn1", convolved("conv1", image, size, 1), size * size));
        int channels = 16;
        for (int stage = 1; stage <= 3; stage++) {
            for (int block = 0; block < 3; block++) {
                boolean narrows = stage > 1 && block == 0;
                x = block("layer%d.%d.".formatted(stage, block), x, size, narrows);
                size = narrows ? size / 2 : size;
                channels = narrows ? 2 * channels : channels;
            }
        }
        return classified(x, channels, size * size);
    }

    private double[] block(String name, double[] x, int size, boolean narrows) {
        int stride = narrows ? 2 : 1;
        int plane = size / stride * (size / stride);
        double[] inner = convolved(name + "conv1", x, size, stride);
        inner = rectified(normalised(name + "bn1", inner, plane));
        double[] y =
                normalised(name + "bn2", convolved(name + "conv2", inner, size / stride, 1), plane);
        int pad = narrows ? x.length / (size * size) / 2 : 0;
        for (int i = 0; i < x.length; i++) {
            int channel = i / (size * size);
            int row = i / size % size;
            int column = i % size;
            if (row % stride == 0 && column % stride == 0) {
                int at = (pad + channel) * plane + row / stride * (size / stride) + column / stride;
                y[at] += x[i];
            }
        }
        return rectified(y);
    }

    private double[] convolved(String name, double[] x, int size, int stride) {
        Layer layer = layers.get(name);
        float[] weights = layer.weight().orElseThrow().floats();
        int outputs = (int) layer.shape().dimension(0);
        int inputs = (int) layer.shape().dimension(1);
        int side = size / stride;
        double[] y = new double[outputs * side * side];
        layer.mask().toBitSet().stream()
                .forEach(w -> {
                    int output = w / 9 / inputs;
                    int input = w / 9 % inputs;
                    for (int row = 0; row < side; row++) {
                        int from = row * stride + w % 9 / 3 - 1;
                        for (int column = 0; column < side && from >= 0 && from < size; column++) {
                            int across = column * stride + w % 3 - 1;
                            if (across >= 0 && across < size) {
                                y[(output * side + row) * side + column] +=
                                        weights[w] * x[(input * size + from) * size + across];
                            }
                        }
                    }
                });
        return y;
    }

    private double[] normalised(String name, double[] x, int plane) {
        float[] weight = tensors.get(name + ".weight");
        float[] bias = tensors.get(name + ".bias");
        float[] mean = tensors.get(name + ".running_mean");
        float[] variance = tensors.get(name + ".running_var");
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int c = i / plane;
            y[i] = (x[i] - mean[c]) / Math.sqrt(variance[c] + EPSILON) * weight[c] + bias[c];
        }
        return y;
    }

    private static double[] rectified(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0, y[i]);
        }
        return y;
    }

    private double[] classified(double[] x, int channels, int plane) {
        String name = layers.containsKey("fc") ? "fc" : "linear";
        float[] weights = tensors.get(name + ".weight");
        float[] bias = tensors.get(name + ".bias");
        double[] logits = new double[bias.length];
        for (int o = 0; o < logits.length; o++) {
            logits[o] = bias[o];
            for (int i = 0; i < x.length; i++) {
                logits[o] += weights[o * channels + i / plane] * x[i] / plane;
            }
        }
        return logits;
    }
}
