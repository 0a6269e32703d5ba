package signet.net.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import signet.net.train.Teaching;

/**
 * The loss of distillation (Hinton, Vinyals and Dean 2015, section 2): the mean divergence of the
 * softened outputs from the teacher's, times the squared temperature, so that its gradients keep
 * their size whatever the temperature; and cross entropy for the rest.
 *
 * @param hard what the images' own classes say
 */
record SoftTargets(Teaching how, CrossEntropy hard) {
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
        double scale = how.temperature() * how.temperature();
        // A double would make a double of a single number.
        float share = (float) (how.soft() * scale / images);
        PtNDArray scaled = divergence.mul(share);
        return how.soft() == 1
                ? scaled
                : JniUtils.add(scaled, hard.of(logits, labels).mul((float) (1 - how.soft())));
    }

    private PtNDArray logarithms(PtNDArray logits) {
        PtNDArray cooled = logits.div(how.temperature());
        return JniUtils.logSoftmax(cooled, 1, logits.getDataType());
    }
}
