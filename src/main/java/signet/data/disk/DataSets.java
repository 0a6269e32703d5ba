package signet.data.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import signet.data.DataSet;
import signet.data.DataSetException;

/** Opens data sets of every known format. */
public final class DataSets {
    /** The picture folder comes last: it takes any folder with folders of pictures. */
    private static final List<DataFormat> FORMATS =
            List.of(
                    CifarBinary.CIFAR_10,
                    CifarBinary.CIFAR_100,
                    CifarPickle.CIFAR_10,
                    CifarPickle.CIFAR_100,
                    new IdxFolder(),
                    Svhn.PUBLISHED,
                    new PictureFolder());

    private DataSets() {}

    /**
     * Reads the data set of a folder; what lies in it decides the format. The pixels are kept in
     * memory: 180 MB for CIFAR, 300 MB for SVHN.
     *
     * @throws DataSetException if the folder holds no data set, or one that is incomplete, damaged
     *     or foreign; the message is one sentence that names the file and what was expected
     * @throws IOException if the disk fails
     */
    public static DataSet open(Path folder) throws DataSetException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new DataSetException(
                    folder,
                    "The data set was looked for in %s, which is %s; choose the folder that holds it."
                            .formatted(folder, Files.exists(folder) ? "a file" : "not there"));
        }
        for (DataFormat format : FORMATS) {
            if (format.recognises(folder)) {
                return format.read(folder);
            }
        }
        throw new DataSetException(
                folder,
                ("The folder %s holds no data set: expected are the files of CIFAR-10 or CIFAR-100 (binary or"
                                + " Python), MNIST files (IDX), SVHN (train_32x32.mat), or a folder"
                                + " of pictures for each class.")
                        .formatted(folder));
    }
}
