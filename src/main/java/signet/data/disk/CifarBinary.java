package signet.data.disk;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.format.LittleEndian;

/**
 * The binary version of CIFAR: records of labels and 3,072 bytes of pixels, nothing between them.
 *
 * @param labelBytes labels before the pixels of a record; the last of them counts (CIFAR-100 has
 *     the coarse label before the fine one)
 */
record CifarBinary(
        String name,
        List<PublishedFile> train,
        PublishedFile test,
        int labelBytes,
        List<String> classes)
        implements DataFormat {
    private static final long BATCH = 30_730_000;

    static final CifarBinary CIFAR_10 =
            new CifarBinary(
                    Cifar.CIFAR_10,
                    List.of(
                            batch10("data_batch_1.bin", "5dd7e06a14cb22eb9f671a540d1b7c25"),
                            batch10("data_batch_2.bin", "5ea93a67294ea407fff1d09f752e9692"),
                            batch10("data_batch_3.bin", "942cd6a4bcdd0dd3c604fbe906cb4421"),
                            batch10("data_batch_4.bin", "ae636b3ba5c66a11e91e8cb52e771fcb"),
                            batch10("data_batch_5.bin", "53f37980c15c3d472c316c40844f3f0d")),
                    batch10("test_batch.bin", "803d5f7f4d78ea53de84dbe85f74fb6d"),
                    1,
                    Cifar.CLASSES_10);

    static final CifarBinary CIFAR_100 =
            new CifarBinary(
                    Cifar.CIFAR_100,
                    List.of(PublishedFile.ofSize(Cifar.CIFAR_100, "train.bin", 153_700_000)),
                    PublishedFile.ofSize(Cifar.CIFAR_100, "test.bin", 30_740_000),
                    2,
                    Cifar.CLASSES_100);

    private static PublishedFile batch10(String name, String md5) {
        return PublishedFile.of(Cifar.CIFAR_10, name, BATCH, md5);
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
            parts.add(records(file, folder));
        }
        return PlanarImages.join(Cifar.SHAPE, parts, classes);
    }

    private PlanarImages records(PublishedFile file, Path folder)
            throws DataSetException, IOException {
        MemorySegment bytes = file.open(folder);
        int length = labelBytes + Cifar.SHAPE.bytes();
        int[] labels = new int[Math.toIntExact(bytes.byteSize() / length)];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = LittleEndian.u8(bytes, (long) i * length + labelBytes - 1);
            if (labels[i] >= classes.size()) {
                throw file.foreign(
                        folder, "has the label %d in record %,d".formatted(labels[i], i));
            }
        }
        return new PlanarImages(bytes, labelBytes, length, labels);
    }
}
