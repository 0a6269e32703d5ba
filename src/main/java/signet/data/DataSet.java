package signet.data;

/**
 * A data set as it is published: images to train on and images to test with, of the same classes.
 *
 * @param name as papers print it: {@code CIFAR-10}
 */
public record DataSet(String name, ImageSet train, ImageSet test) {
    public DataSet {
        if (!train.shape().equals(test.shape())) {
            throw new IllegalArgumentException(
                    "Training images are %s, test images %s."
                            .formatted(train.shape(), test.shape()));
        }
        if (!train.classes().equals(test.classes())) {
            throw new IllegalArgumentException("Training and test images are of other classes.");
        }
    }
}
