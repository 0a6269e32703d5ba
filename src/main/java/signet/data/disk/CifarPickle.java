package signet.data.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.format.MalformedFileException;

/**
 * The Python version of CIFAR: pickled dictionaries of an array and lists, as Python 2 wrote them.
 *
 * @param labelKey under which the labels lie
 */
record CifarPickle(
        String name,
        List<PublishedFile> train,
        PublishedFile test,
        String labelKey,
        List<String> classes)
        implements DataFormat {
    static final CifarPickle CIFAR_10 =
            new CifarPickle(
                    Cifar.CIFAR_10,
                    List.of(
                            batch10("data_batch_1", 31_035_704, "c99cafc152244af753f735de768cd75f"),
                            batch10("data_batch_2", 31_035_320, "d4bba439e000b95fd0a9bffe97cbabec"),
                            batch10("data_batch_3", 31_035_999, "54ebc095f3ab1f0389bbae665268c751"),
                            batch10("data_batch_4", 31_035_696, "634d18415352ddfa80567beed471001a"),
                            batch10(
                                    "data_batch_5",
                                    31_035_623,
                                    "482c414d41f54cd18b22e5b47cb7c3cb")),
                    batch10("test_batch", 31_035_526, "40351d587109b95175f43aff81a1287e"),
                    "labels",
                    Cifar.CLASSES_10);

    static final CifarPickle CIFAR_100 =
            new CifarPickle(
                    Cifar.CIFAR_100,
                    List.of(
                            PublishedFile.of(
                                    Cifar.CIFAR_100,
                                    "train",
                                    155_249_918,
                                    "16019d7e3df5f24257cddd939b257f8d")),
                    PublishedFile.ofDigest(
                            Cifar.CIFAR_100, "test", "f0ef6b0ae62326f3e7ffdfab6717acfc"),
                    "fine_labels",
                    Cifar.CLASSES_100);

    private static PublishedFile batch10(String name, long bytes, String md5) {
        return PublishedFile.of(Cifar.CIFAR_10, name, bytes, md5);
    }

    @Override
    public boolean recognises(Path folder) {
        return Stream.concat(train.stream(), Stream.of(test)).anyMatch(file -> file.liesIn(folder));
    }

    @Override
    public DataSet read(Path folder) throws DataSetException, IOException {
        return new DataSet(name, images(train, folder), images(List.of(test), folder));
    }

    private ImageSet images(List<PublishedFile> files, Path folder)
            throws DataSetException, IOException {
        List<PlanarImages> parts = new ArrayList<>();
        for (PublishedFile file : files) {
            try {
                PythonBatch batch = PythonBatch.read(file.open(folder), labelKey);
                parts.add(batch.images(Cifar.SHAPE, classes.size()));
            } catch (MalformedFileException e) {
                throw file.foreign(folder, "is damaged (%s)".formatted(e.getMessage()));
            }
        }
        return PlanarImages.join(Cifar.SHAPE, parts, classes);
    }
}
