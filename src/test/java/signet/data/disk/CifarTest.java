package signet.data.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.ImageSetDigest;
import signet.format.pickle.PickleBytes;

class CifarTest {
    private static final int IMAGE = 3072;
    private static final int[] LABELS = {3, 9, 0};

    @TempDir Path folder;

    private final byte[] planes = new byte[LABELS.length * IMAGE];

    CifarTest() {
        new Random(1).nextBytes(planes);
    }

    @Test
    void readsBinaryRecordsOfOneAndOfTwoLabels() throws Exception {
        DataSet ten = binary(1).read(folder);
        assertThat(ten.name()).isEqualTo("CIFAR-10");
        assertThat(ten.train().size()).isEqualTo(6);
        assertThat(ten.train().classes().get(ten.train().label(4))).isEqualTo("truck");
        for (int channel = 0; channel < 3; channel++) {
            assertThat(ten.test().pixel(1, 7, 30, channel))
                    .isEqualTo(planes[IMAGE + channel * 1024 + 7 * 32 + 30] & 0xff);
        }
        assertThat(ImageSetDigest.of(binary(2).read(folder).test()))
                .isEqualTo(ImageSetDigest.of(ten.test()));
    }

    @Test
    void readsWhatPython2Pickled() throws Exception {
        DataSet pickled = pickled(pickle(LABELS, planes)).read(folder);
        assertThat(ImageSetDigest.of(pickled.train()))
                .isEqualTo(ImageSetDigest.of(binary(1).read(folder).train()));
    }

    @Test
    void namesAMissingFileWithSizeAndDigest() throws Exception {
        CifarBinary format = binary(1);
        assertThat(format.recognises(folder)).isTrue();
        Files.delete(folder.resolve("b"));
        assertThatThrownBy(() -> format.read(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("b of CIFAR-10 is missing")
                .hasMessageContaining("9,219 bytes with MD5 digest " + md5(records(1)));
    }

    @Test
    void refusesAFileCutShortOrChanged() throws Exception {
        CifarBinary format = binary(1);
        byte[] whole = records(1);
        Files.write(folder.resolve("test"), Arrays.copyOf(whole, 3073));
        assertThatThrownBy(() -> format.read(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("has 3,073 bytes, but")
                .hasMessageContaining("9,219 bytes");
        whole[5000] ^= 1;
        Files.write(folder.resolve("test"), whole);
        assertThatThrownBy(() -> format.read(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("has the MD5 digest " + md5(whole));
    }

    @Test
    void refusesALabelWithoutClass() throws Exception {
        byte[] wrong = records(1);
        wrong[3073] = 10;
        CifarBinary format = binary(1, wrong);
        assertThatThrownBy(() -> format.read(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("has the label 10 in record 1");
    }

    @Test
    void refusesPicklesThatHoldSomethingElse() throws Exception {
        assertRefused(new PickleBytes().code(']').stop(), "holds no dictionary");
        assertRefused(new PickleBytes().code('}').stop(), "it has no data");
        assertRefused(pickle(new int[] {3, 9}, planes), "2 labels and 9,216 bytes");
        assertRefused(pickle(new int[] {3, 9, 10}, planes), "image 2 has no label");
        assertRefused(new PickleBytes().raw("}U\4dataK\1s").stop(), "no NumPy array of bytes");
        byte[] whole = pickle(LABELS, planes);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "cut off");
    }

    @Test
    void knowsTheClassesOfCifar100() {
        assertThat(Cifar.CLASSES_100).hasSize(100).isSorted().contains("apple", "worm");
    }

    private void assertRefused(byte[] pickle, String reason) throws Exception {
        CifarPickle format = pickled(pickle);
        assertThatThrownBy(() -> format.read(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("test is damaged")
                .hasMessageContaining(reason);
    }

    private CifarBinary binary(int labelBytes) throws Exception {
        return binary(labelBytes, records(labelBytes));
    }

    private CifarBinary binary(int labelBytes, byte[] test) throws Exception {
        return new CifarBinary(
                Cifar.CIFAR_10,
                List.of(file("a", records(labelBytes)), file("b", records(labelBytes))),
                file("test", test),
                labelBytes,
                Cifar.CLASSES_10);
    }

    private CifarPickle pickled(byte[] test) throws Exception {
        byte[] whole = pickle(LABELS, planes);
        return new CifarPickle(
                Cifar.CIFAR_10,
                List.of(file("a", whole), file("b", whole)),
                file("test", test),
                "labels",
                Cifar.CLASSES_10);
    }

    private PublishedFile file(String name, byte[] content) throws Exception {
        Files.write(folder.resolve(name), content);
        return PublishedFile.of(Cifar.CIFAR_10, name, content.length, md5(content));
    }

    private byte[] records(int labelBytes) {
        int length = labelBytes + IMAGE;
        byte[] records = new byte[LABELS.length * length];
        for (int i = 0; i < LABELS.length; i++) {
            Arrays.fill(records, i * length, i * length + labelBytes, (byte) 77);
            records[i * length + labelBytes - 1] = (byte) LABELS[i];
            System.arraycopy(planes, i * IMAGE, records, i * length + labelBytes, IMAGE);
        }
        return records;
    }

    /** As cPickle of Python 2 writes a batch. */
    private static byte[] pickle(int[] labels, byte[] pixels) throws IOException {
        PickleBytes pickle = new PickleBytes();
        pickle.raw("}q\1(U\13batch_labelq\2U\25testing batch 1 of 1 q\3U\6labelsq\4]q\5(");
        for (int label : labels) {
            pickle.code('K').code(label);
        }
        pickle.raw("eU\4dataq\6cnumpy.core.multiarray\n_reconstruct\nq\7cnumpy\nndarray\nq\10");
        pickle.raw("K\0\205U\1b\207Rq\11(K\1K\3M\0\14\206cnumpy\ndtype\nq\12U\2u1K\0K\1\207Rq\13");
        pickle.raw("(K\3U\1|NNNJ").int32(-1).code('J').int32(-1).raw("K\0tb\211T");
        pickle.int32(pixels.length).raw(new String(pixels, StandardCharsets.ISO_8859_1));
        return pickle.raw("tbu").stop();
    }

    private static String md5(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    }
}
