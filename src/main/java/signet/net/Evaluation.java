package signet.net;

import java.util.Arrays;

/**
 * How well a network classifies a set of images.
 *
 * @param images how many there were
 * @param top5 how many had their class among the five most likely
 * @param loss mean cross entropy
 * @param confusion [true class][predicted class]
 */
public record Evaluation(long images, long top5, double loss, long[][] confusion) {
    /** How many were classified right. */
    public long top1() {
        long right = 0;
        for (int i = 0; i < confusion.length; i++) {
            right += confusion[i][i];
        }
        return right;
    }

    /** Part that was classified right, 0 to 1. */
    public double accuracy() {
        return (double) top1() / images;
    }

    /** Part of a class that was classified right, 0 to 1; NaN where it has no images. */
    public double accuracy(int label) {
        return (double) confusion[label][label] / images(label);
    }

    /** How many images of a class there were. */
    public long images(int label) {
        return Arrays.stream(confusion[label]).sum();
    }
}
