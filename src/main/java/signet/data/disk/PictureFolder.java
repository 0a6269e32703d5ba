package signet.data.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.ImageShape;

/**
 * One's own pictures: a folder for each class, {@code class/picture.png}, all of one size. With
 * folders {@code train} and {@code test} above them the split is as given; without, every sixth
 * picture of a class by name is for testing, the share that CIFAR and MNIST keep back.
 */
final class PictureFolder implements DataFormat {
    private static final int KEPT_BACK = 6;

    @Override
    public boolean recognises(Path folder) throws IOException {
        if (isSplit(folder)) {
            return true;
        }
        for (Path inner : LabelledPictures.folders(folder)) {
            if (!LabelledPictures.pictures(inner).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DataSet read(Path folder) throws DataSetException, IOException {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        if (isSplit(folder)) {
            LabelledPictures train = LabelledPictures.in(folder.resolve("train"));
            LabelledPictures test = LabelledPictures.in(folder.resolve("test"));
            if (!train.classes().equals(test.classes())) {
                throw new DataSetException(
                        folder,
                        "The folders train and test in %s have other classes: %s and %s."
                                .formatted(folder, train.classes(), test.classes()));
            }
            return read(name, train, test);
        }
        LabelledPictures all = LabelledPictures.in(folder);
        return read(
                name,
                all.only(place -> place % KEPT_BACK != KEPT_BACK - 1),
                all.only(place -> place % KEPT_BACK == KEPT_BACK - 1));
    }

    private static DataSet read(String name, LabelledPictures train, LabelledPictures test)
            throws DataSetException, IOException {
        ImageShape shape = train.shape();
        return new DataSet(name, train.read(shape), test.read(shape));
    }

    private static boolean isSplit(Path folder) {
        return Files.isDirectory(folder.resolve("train"))
                && Files.isDirectory(folder.resolve("test"));
    }
}
