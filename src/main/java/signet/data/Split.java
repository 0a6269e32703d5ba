package signet.data;

/** The three sets of an experiment. */
public record Split(ImageSet train, ImageSet validation, ImageSet test) {
    /** Of ten training images, as many validate. */
    private static final int TENTH = 10;

    /**
     * Cuts the last tenth off the training images, without shuffling before. Of 50,000 images the
     * first 45,000 train and the last 5,000 validate, as in the lottery-ownership paper (NeurIPS
     * 2021, section 4.1 and its published code).
     *
     * @throws IllegalArgumentException if there are fewer than ten training images
     */
    public static Split lastTenth(DataSet data) {
        int size = data.train().size();
        if (size < TENTH) {
            throw new IllegalArgumentException(
                    "%s has %d training images; a split needs at least ten."
                            .formatted(data.name(), size));
        }
        int kept = size - size / TENTH;
        return new Split(data.train().slice(0, kept), data.train().slice(kept, size), data.test());
    }
}
