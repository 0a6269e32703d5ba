package signet.data.disk;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.ImageSet;

/**
 * Makes the bundled sample from Debian's package {@code dataset-fashion-mnist}: the first 1,200
 * training images of each class in their published order, so that every class has its share as in
 * the whole set, and all test images.
 */
final class MakeFashionSample {
    static final Path PACKAGE = Path.of("/usr/share/datasets/fashion-mnist");
    static final int EACH = 1_200;
    private static final Path TARGET = Path.of("src/main/resources/signet/data/disk/fashion-mnist");

    private MakeFashionSample() {}

    public static void main(String... none) throws DataSetException, IOException {
        DataSet whole = DataSets.open(PACKAGE);
        write(whole.train(), firstOfEach(whole.train()), "train");
        write(whole.test(), IntStream.range(0, whole.test().size()).boxed().toList(), "t10k");
    }

    /** Places of the first images of each class, ascending. */
    static List<Integer> firstOfEach(ImageSet images) {
        int[] taken = new int[images.classes().size()];
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            if (taken[images.label(i)]++ < EACH) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private static void write(ImageSet images, List<Integer> chosen, String name)
            throws IOException {
        int[] size = {chosen.size(), images.shape().height(), images.shape().width()};
        byte[] pixels = new byte[chosen.size() * images.shape().bytes()];
        byte[] labels = new byte[chosen.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) images.label(chosen.get(i));
            images.copy(
                    chosen.get(i), 0, pixels, i * images.shape().bytes(), images.shape().bytes());
        }
        write(name + "-images-idx3-ubyte.gz", idx(pixels, size));
        write(name + "-labels-idx1-ubyte.gz", idx(labels, labels.length));
    }

    /** An array in the IDX format. */
    static byte[] idx(byte[] values, int... dimensions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0x0800 | dimensions.length);
            for (int length : dimensions) {
                out.writeInt(length);
            }
            out.write(values);
        }
        return bytes.toByteArray();
    }

    private static void write(String name, byte[] content) throws IOException {
        try (OutputStream file = Files.newOutputStream(TARGET.resolve(name));
                OutputStream out = new BestCompression(file)) {
            out.write(content);
        }
    }

    private static final class BestCompression extends GZIPOutputStream {
        BestCompression(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
