package signet.data.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.format.MalformedFileException;

/** Puts the four files of a data set like MNIST together, wherever they come from. */
final class IdxSet {
    /** Where a file comes from. */
    interface Source {
        InputStream open(IdxPart part) throws DataSetException, IOException;
    }

    private final Path place;
    private final Source source;

    private IdxSet(Path place, Source source) {
        this.place = place;
        this.source = source;
    }

    /**
     * Reads all four files.
     *
     * @param place how messages name where they lie
     */
    static DataSet read(Path place, Source source) throws DataSetException, IOException {
        IdxSet set = new IdxSet(place, source);
        int[] trainLabels = set.labels(IdxPart.TRAIN_LABELS);
        IdxFamily family = IdxFamily.of(trainLabels);
        ImageSet train = set.images(IdxPart.TRAIN_IMAGES, trainLabels, family.classes());
        int[] testLabels = set.labels(IdxPart.TEST_LABELS);
        ImageSet test = set.images(IdxPart.TEST_IMAGES, testLabels, family.classes());
        if (!train.shape().equals(test.shape())) {
            throw set.damaged(
                    IdxPart.TEST_IMAGES,
                    "its images are %s, those to train on %s"
                            .formatted(test.shape(), train.shape()));
        }
        return new DataSet(family.name(), train, test);
    }

    private int[] labels(IdxPart part) throws DataSetException, IOException {
        byte[] values = file(part).values();
        int[] labels = new int[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = values[i] & 0xff;
        }
        return labels;
    }

    private ImageSet images(IdxPart part, int[] labels, List<String> classes)
            throws DataSetException, IOException {
        IdxFile file = file(part);
        int[] dimensions = file.dimensions();
        if (dimensions[0] != labels.length) {
            throw damaged(
                    part,
                    "it has %,d images for %,d labels".formatted(dimensions[0], labels.length));
        }
        try {
            ImageShape shape = new ImageShape(1, dimensions[1], dimensions[2]);
            return ImageSet.of(shape, file.values(), labels, classes);
        } catch (IllegalArgumentException e) {
            throw damaged(part, e.getMessage());
        }
    }

    private IdxFile file(IdxPart part) throws DataSetException, IOException {
        try (InputStream in = source.open(part)) {
            return IdxFile.read(in, part.dimensions());
        } catch (MalformedFileException e) {
            throw damaged(part, e.getMessage());
        }
    }

    private DataSetException damaged(IdxPart part, String reason) {
        return new DataSetException(
                place.resolve(part.fileName()),
                "%s in %s is damaged or no file like MNIST's (%s); %s."
                        .formatted(part.fileName(), place, reason, part.example()));
    }
}
