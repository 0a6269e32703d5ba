package signet.net.djl;

import signet.net.Evaluation;

/** Counts how images were classified. */
final class Tally {
    private static final int TOP = 5;

    private final int classes;
    private final long[][] confusion;
    private long images;
    private long top5;
    private double loss;

    Tally(int classes) {
        this.classes = classes;
        this.confusion = new long[classes][classes];
    }

    /**
     * Counts one batch.
     *
     * @param logits [image * class]
     * @param labels class of each image; there may be more than images
     */
    void add(float[] logits, int[] labels, int count) {
        for (int i = 0; i < count; i++) {
            add(logits, i * classes, labels[i]);
        }
    }

    /** How many images of a batch are classified right. */
    static int right(float[] logits, int[] labels, int count) {
        int classes = logits.length / count;
        int right = 0;
        for (int i = 0; i < count; i++) {
            right += likeliest(logits, i * classes, classes) == labels[i] ? 1 : 0;
        }
        return right;
    }

    private static int likeliest(float[] logits, int from, int classes) {
        int likeliest = 0;
        for (int c = 1; c < classes; c++) {
            if (logits[from + c] > logits[from + likeliest]) {
                likeliest = c;
            }
        }
        return likeliest;
    }

    private void add(float[] logits, int from, int label) {
        int likeliest = likeliest(logits, from, classes);
        int better = 0;
        for (int c = 0; c < classes; c++) {
            better += logits[from + c] > logits[from + label] ? 1 : 0;
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += Math.exp((double) logits[from + c] - logits[from + likeliest]);
        }
        loss += Math.log(sum) + logits[from + likeliest] - logits[from + label];
        confusion[label][likeliest]++;
        top5 += better < TOP ? 1 : 0;
        images++;
    }

    Evaluation evaluation() {
        return new Evaluation(images, top5, loss / images, confusion);
    }
}
