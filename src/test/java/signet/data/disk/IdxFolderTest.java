package signet.data.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSet;
import signet.data.DataSetException;

class IdxFolderTest {
    private static final byte[] TWELVE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, (byte) 200};

    @TempDir Path folder;

    @BeforeEach
    void makeASet() throws IOException {
        write("train-images-idx3-ubyte.gz", gzip(MakeFashionSample.idx(TWELVE, 2, 2, 3)));
        write("train-labels-idx1-ubyte", MakeFashionSample.idx(new byte[] {0, 4}, 2));
        write("t10k-images.idx3-ubyte", MakeFashionSample.idx(TWELVE, 2, 2, 3));
        write("t10k-labels-idx1-ubyte.gz", gzip(MakeFashionSample.idx(new byte[] {1, 2}, 2)));
    }

    @Test
    void readsPlainAndCompressedFiles() throws Exception {
        DataSet set = DataSets.open(folder);
        assertThat(set.name()).isEqualTo("IDX images");
        assertThat(set.train().classes()).containsExactly("0", "1", "2", "3", "4");
        assertThat(set.train().label(1)).isEqualTo(4);
        assertThat(set.test().pixel(1, 1, 2, 0)).isEqualTo(200);
    }

    @Test
    void knowsMnistAndFashionMnistByTheirLabels() throws Exception {
        byte[] digits = {5, 0, 4, 1, 9, 2, 1, 3, 1, 4, 3, 5, 3, 6, 1, 7};
        write("train-labels-idx1-ubyte", MakeFashionSample.idx(digits, digits.length));
        write("train-images-idx3-ubyte.gz", MakeFashionSample.idx(new byte[96], 16, 2, 3));
        assertThat(DataSets.open(folder).name()).isEqualTo("MNIST");
        byte[] clothes = {9, 0, 0, 3, 0, 2, 7, 2, 5, 5, 0, 9, 5, 5, 7, 9};
        write("train-labels-idx1-ubyte", MakeFashionSample.idx(clothes, clothes.length));
        assertThat(DataSets.open(folder).train().classes()).contains("Ankle boot");
    }

    @Test
    void namesAMissingFileAndWhatMnistHasThere() throws IOException {
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte.gz"));
        assertRefused("t10k-labels-idx1-ubyte (or t10k-labels-idx1-ubyte.gz) is missing");
        assertRefused(
                "10,008 bytes, compressed with the MD5 digest ec29112dd5afa0611ce80d1b7f02629c");
    }

    @Test
    void refusesEveryCutAndWhatFollowsTheEnd() throws IOException {
        byte[] plain = MakeFashionSample.idx(TWELVE, 2, 2, 3);
        byte[] packed = gzip(plain);
        for (int length = 0; length < plain.length; length++) {
            write("t10k-images.idx3-ubyte", Arrays.copyOf(plain, length));
            assertRefused("t10k-images-idx3-ubyte in ");
        }
        for (int length = 0; length < packed.length; length++) {
            write("t10k-images.idx3-ubyte", Arrays.copyOf(packed, length));
            assertRefused("t10k-images-idx3-ubyte in ");
        }
        write("t10k-images.idx3-ubyte", Arrays.copyOf(plain, plain.length + 1));
        assertRefused("more than the 12 values");
    }

    @Test
    void refusesForeignFilesAndHeadersThatContradict() throws IOException {
        write("t10k-images.idx3-ubyte", "GIF89a, not numbers".getBytes());
        assertRefused("starts with 47494638 instead of 00000803");
        write("t10k-images.idx3-ubyte", MakeFashionSample.idx(new byte[1], -1, 2, 3));
        assertRefused("asks for too much");
        write("t10k-images.idx3-ubyte", MakeFashionSample.idx(new byte[1], 1 << 20, 1 << 20, 3));
        assertRefused("asks for too much");
        write("t10k-images.idx3-ubyte", MakeFashionSample.idx(TWELVE, 1, 4, 3));
        assertRefused("1 images for 2 labels");
        write("t10k-images.idx3-ubyte", MakeFashionSample.idx(TWELVE, 2, 3, 2));
        assertRefused("its images are 3 × 2 × 1, those to train on 2 × 3 × 1");
        write("t10k-images.idx3-ubyte", MakeFashionSample.idx(TWELVE, 2, 2, 3));
        write("t10k-labels-idx1-ubyte.gz", MakeFashionSample.idx(new byte[] {1, 5}, 2));
        assertRefused("Image 1 has the label 5, but there are 5 classes");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> DataSets.open(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining(reason);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
