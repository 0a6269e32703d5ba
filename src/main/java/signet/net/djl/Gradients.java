package signet.net.djl;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Whether PyTorch notes down what is computed, for gradients. The setting belongs to a thread, and
 * a thread starts with it on: then nothing may be changed in place, and memory grows.
 */
final class Gradients implements AutoCloseable {
    private Gradients() {}

    /** For a thread that is about to compute. */
    static void off() {
        JniUtils.setGradMode(false);
    }

    /** Notes down until closed. */
    static Gradients noted() {
        JniUtils.setGradMode(true);
        return new Gradients();
    }

    /** Adds the gradients of a single number to those of everything that it was computed from. */
    static void of(PtNDArray number) {
        try (PtNDArray one = (PtNDArray) number.getManager().ones(new Shape())) {
            JniUtils.backward(number, one, false, false);
        }
    }

    @Override
    public void close() {
        off();
    }
}
