package signet.net;

import java.util.List;
import java.util.Map;
import signet.data.ImageSet;
import signet.net.train.Distillation;
import signet.net.train.Recipe;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;

/** Does the arithmetic of networks. One per process, used by one thread at a time. */
public interface Engine extends AutoCloseable {
    /**
     * Sets up training from a state, which may be the start or the middle of it.
     *
     * @throws IllegalArgumentException if images or classes do not fit the network, in a sentence
     */
    TrainingSession train(TrainingState from, ImageSet images, Recipe recipe);

    /**
     * Sets up training on what another network says of each batch as it is seen, crops and flips
     * included.
     *
     * @throws IllegalArgumentException if images or classes do not fit both networks, in a sentence
     */
    TrainingSession distil(TrainingState from, Distillation how, ImageSet images, Recipe recipe);

    /**
     * Classifies images, with batch normalisation folded into the convolutions.
     *
     * @param listener told after every batch; may throw to stop
     * @throws IllegalArgumentException if images or classes do not fit the network, in a sentence
     */
    Evaluation evaluate(Network network, ImageSet images, BatchListener listener);

    /**
     * What the network says of images, in evaluation mode, without folding.
     *
     * @param pixels [image, row, column, channel], in [0, 1]
     * @return logits [image][class]
     */
    float[][] logits(Network network, float[] pixels, int images);

    /**
     * Gradients of the mean cross entropy over images, in training mode, with respect to weight
     * times mask of every convolution and linear layer (so that pruned weights have one too).
     *
     * @param pixels [image, row, column, channel], in [0, 1]
     * @param labels class of each image
     * @return by {@code state_dict} name
     */
    Map<String, float[]> gradients(Network network, float[] pixels, int[] labels);

    /**
     * The Hessian of the mean cross entropy over images times its gradient, in training mode, both
     * with respect to weight times mask of some layers: how the squared length of the gradient
     * changes with these weights, halved. In double precision, because rectifiers make differences
     * of single precision gradients worthless.
     *
     * @param pixels [image, row, column, channel], in [0, 1]
     * @param labels class of each image
     * @param layers names of convolutions and linear layers: {@code layer1.0.conv1}
     * @return by {@code state_dict} name
     * @throws ArithmeticException in a sentence, if it cannot be had exactly enough
     */
    Map<String, float[]> hessianGradients(
            Network network, float[] pixels, int[] labels, List<String> layers);

    /**
     * Gradients of the sum of all logits of all images, in evaluation mode and double precision,
     * with respect to weight times mask of every convolution and linear layer.
     *
     * @param pixels [image, row, column, channel], in [0, 1]
     * @return by {@code state_dict} name
     */
    Map<String, double[]> logitGradients(Network network, float[] pixels, int images);

    /** What it is and where it runs. */
    EngineFacts facts();

    @Override
    void close();

    /** Told after every batch. */
    @FunctionalInterface
    interface BatchListener {
        /** Hears nothing. */
        BatchListener NONE = (done, total) -> {};

        /** Images done so far, of how many. */
        void batch(long done, long total);
    }

    /**
     * What an engine is and where it runs.
     *
     * @param library {@code PyTorch 2.7.1}
     * @param device {@code cpu} or {@code gpu:0}
     * @param threads that compute
     * @param notes what else belongs to a repeatable result: instruction set, allocator
     */
    record EngineFacts(String library, String device, int threads, List<String> notes) {
        public EngineFacts {
            notes = List.copyOf(notes);
        }
    }
}
