package signet.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Mean and standard deviation of the values of each channel, scaled to [0, 1]; over all pixels of
 * all images, divided by their number.
 */
public record PixelStatistics(List<Double> mean, List<Double> deviation) {
    private static final int VALUES = 256;

    public PixelStatistics {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /**
     * The statistics of a set. Exact up to the last rounding, because values are counted first.
     *
     * @throws IllegalArgumentException if the set is empty
     */
    public static PixelStatistics of(ImageSet images) {
        if (images.size() == 0) {
            throw new IllegalArgumentException("A set without images has no mean.");
        }
        List<Double> mean = new ArrayList<>();
        List<Double> deviation = new ArrayList<>();
        for (long[] counts : counts(images)) {
            long pixels = 0;
            long sum = 0;
            long squares = 0;
            for (int value = 0; value < VALUES; value++) {
                pixels += counts[value];
                sum += counts[value] * value;
                squares += counts[value] * value * value;
            }
            double average = (double) sum / pixels;
            double variance = Math.max(0, (double) squares / pixels - average * average);
            mean.add(average / (VALUES - 1));
            deviation.add(Math.sqrt(variance) / (VALUES - 1));
        }
        return new PixelStatistics(mean, deviation);
    }

    private static long[][] counts(ImageSet images) {
        int channels = images.shape().channels();
        long[][] counts = new long[channels][VALUES];
        byte[] image = new byte[images.shape().bytes()];
        for (int i = 0; i < images.size(); i++) {
            images.copy(i, 0, image, 0, image.length);
            for (int at = 0; at < image.length; at++) {
                counts[at % channels][image[at] & 0xff]++;
            }
        }
        return counts;
    }
}
