package signet.net.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * The loss of distillation (Hinton, Vinyals and Dean 2015, section 2): the mean divergence of the
 * softened outputs from the teacher's, times the squared temperature, so that its gradients keep
 * their size whatever the temperature; and cross entropy for the rest.
 *
 * @param temperature divides all logits before the softmax
 * @param soft part of the loss that the teacher has, above 0 to 1
 * @param hard what the images' own classes say
 */
record SoftTargets(double temperature, double soft, CrossEntropy hard) {
    /**
     * The loss of a batch.
     *
     * @param logits [image, class]
     * @param teacher its logits, from which nothing is to be learnt: [image, class]
     * @param labels class of each image; there may be more than images
     * @return a single number
     */
    PtNDArray of(PtNDArray logits, PtNDArray teacher, int[] labels) {
        PtNDArray targets = logarithms(teacher);
        PtNDArray apart = JniUtils.sub(targets, logarithms(logits));
        PtNDArray divergence = JniUtils.sum(JniUtils.mul(JniUtils.exp(targets), apart));
        long images = logits.getShape().get(0);
        // A double would make a double of a single number.
        float share = (float) (soft * temperature * temperature / images);
        PtNDArray scaled = divergence.mul(share);
        return soft == 1
                ? scaled
                : JniUtils.add(scaled, hard.of(logits, labels).mul((float) (1 - soft)));
    }

    private PtNDArray logarithms(PtNDArray logits) {
        PtNDArray cooled = logits.div(temperature);
        return JniUtils.logSoftmax(cooled, 1, logits.getDataType());
    }
}
