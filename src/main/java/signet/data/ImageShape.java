package signet.data;

/** Size of every image of a set. */
public record ImageShape(int channels, int height, int width) {
    /** More bytes than this no image of these data sets has; bounds what a file may ask for. */
    private static final int LARGEST = 1 << 26;

    public ImageShape {
        boolean positive = channels > 0 && height > 0 && width > 0;
        if (!positive || (long) channels * height > LARGEST / width) {
            throw new IllegalArgumentException(
                    "There are no images of %d channels, %d rows and %d columns."
                            .formatted(channels, height, width));
        }
    }

    /** Bytes of one image. */
    public int bytes() {
        return channels * height * width;
    }

    /** As people write it: {@code 32 × 32 × 3}. */
    @Override
    public String toString() {
        return "%d × %d × %d".formatted(height, width, channels);
    }
}
