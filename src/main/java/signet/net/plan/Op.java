package signet.net.plan;

import java.util.List;
import signet.ticket.Shape;

/** What one step of a network does. Activations are [image, channel, row, column]. */
public sealed interface Op {
    /** What has weights, and so can be pruned. */
    sealed interface Weighted extends Op {
        /** Of the module: {@code layer1.0.conv1}. */
        String name();

        /** Shape of its weights, output channels first. */
        Shape shape();

        /** Whether it has a bias per output channel. */
        boolean bias();
    }

    /** A convolution without bias unless said; square kernel; weight [out, in, kernel, kernel]. */
    record Convolution(
            String name,
            int in,
            int out,
            int kernel,
            int stride,
            int padding,
            int groups,
            boolean bias)
            implements Weighted {
        @Override
        public Shape shape() {
            return Shape.of(out, in / groups, kernel, kernel);
        }
    }

    /**
     * Batch normalisation with eps 1e-5 and PyTorch's momentum 0.1 (Ioffe and Szegedy 2015).
     *
     * @param name of the module: weight, bias, running_mean, running_var, num_batches_tracked
     */
    record BatchNorm(String name, int channels) implements Op {}

    /** A fully connected layer with bias; weight [out, in]. */
    record Linear(String name, int in, int out) implements Weighted {
        @Override
        public Shape shape() {
            return Shape.of(out, in);
        }

        @Override
        public boolean bias() {
            return true;
        }
    }

    /**
     * Subtracts a mean and divides by a deviation per channel.
     *
     * @param name of the module whose buffers {@code mean} and {@code std} hold them
     */
    record Normalise(String name, List<Float> mean, List<Float> deviation) implements Op {
        public Normalise {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
            if (mean.size() != deviation.size() || deviation.stream().anyMatch(d -> !(d > 0))) {
                throw new IllegalArgumentException(
                        "Every channel needs a mean and a deviation above 0, not %s and %s."
                                .formatted(mean, deviation));
            }
        }
    }

    /** The rectifier. */
    record Relu() implements Op {}

    /** The largest of each square window. */
    record MaxPool(int size, int stride, int padding) implements Op {}

    /** The mean of each channel: [image, channel]. */
    record GlobalAveragePool() implements Op {}

    /** All values of an image in one row, channels first: [image, channel * row * column]. */
    record Flatten() implements Op {}

    /**
     * The shortcut without parameters ("option A", He et al. 2016, section 4.2): every second row
     * and column, with channels of zeros before and behind.
     */
    record PaddedShortcut(int stride, int zerosBefore, int zerosBehind) implements Op {}

    /** The sum of two inputs. */
    record Add() implements Op {}
}
