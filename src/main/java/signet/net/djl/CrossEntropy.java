package signet.net.djl;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;

/** Mean cross entropy with label smoothing, as PyTorch's {@code CrossEntropyLoss} defines it. */
record CrossEntropy(int classes, double smoothing) {
    /**
     * The loss of a batch.
     *
     * @param logits [image, class]
     * @param labels class of each image; there may be more than images
     * @return a single number
     */
    PtNDArray of(PtNDArray logits, int[] labels) {
        int images = (int) logits.getShape().get(0);
        PtNDArray factors =
                factors(logits.getManager(), labels, images).toType(logits.getDataType(), false);
        PtNDArray logarithms = JniUtils.logSoftmax(logits, 1, logits.getDataType());
        return JniUtils.sum(JniUtils.mul(logarithms, factors));
    }

    /** What each log-probability counts: minus its target over the number of images. */
    private PtNDArray factors(PtNDManager manager, int[] labels, int images) {
        double[] factors = new double[images * classes];
        Arrays.fill(factors, -smoothing / classes / images);
        for (int i = 0; i < images; i++) {
            factors[i * classes + labels[i]] -= (1 - smoothing) / images;
        }
        return (PtNDArray) manager.create(factors, new Shape(images, classes));
    }
}
