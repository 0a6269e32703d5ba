package signet.data.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSet;
import signet.data.DataSetException;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;

class SvhnTest {
    @TempDir Path folder;

    @Test
    void readsMatlabsOrderAndLabelTenAsZero() throws Exception {
        write("train", matrix(4, 5, 3, 2), labels(10, 9));
        write("test", matrix(4, 5, 3, 1), labels(1));
        DataSet set = format().read(folder);
        assertThat(set.train().shape().toString()).isEqualTo("4 × 5 × 3");
        assertThat(set.train().label(0)).isZero();
        assertThat(set.train().label(1)).isEqualTo(9);
        // MATLAB's place of [row 2, column 3, channel 1, image 1].
        assertThat(set.train().pixel(1, 2, 3, 1)).isEqualTo(2 + 4 * (3 + 5 * (1 + 3)));
    }

    @Test
    void refusesOtherArrays() throws Exception {
        write("test", matrix(4, 5, 3, 1), labels(1));
        write("train", matrix(4, 5, 3, 2), labels(1, 2, 3));
        assertRefused("X is [4, 5, 3, 2] for 3 labels");
        write("train", matrix(4, 5, 3, 2), labels(1, 11));
        assertRefused("Image 1 has the label 11");
        write("train", Mat5.newMatrix(new int[] {4, 5, 3, 1}, MatlabType.Double), labels(1));
        assertRefused("no bytes named X");
    }

    @Test
    void refusesEveryCut() throws Exception {
        write("test", matrix(4, 5, 3, 1), labels(1));
        write("train", matrix(4, 5, 3, 1), labels(1));
        byte[] whole = Files.readAllBytes(folder.resolve("train"));
        for (int length = 0; length < whole.length - Long.BYTES; length++) {
            Files.write(folder.resolve("train"), Arrays.copyOf(whole, length));
            assertRefused("train is damaged");
        }
    }

    @Test
    void saysWhatThePublishedFilesAre() throws IOException {
        Files.write(folder.resolve("train_32x32.mat"), new byte[12]);
        assertThatThrownBy(() -> DataSets.open(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("has 12 bytes, but the file of SVHN is one of 182,040,794")
                .hasMessageContaining("e26dedcc434d2e4c54c9b2d4a06d8373");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> format().read(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining(reason);
    }

    private static Svhn format() {
        return new Svhn(anyFile("train"), anyFile("test"));
    }

    private static PublishedFile anyFile(String name) {
        return new PublishedFile("SVHN", name, OptionalLong.empty(), Optional.empty());
    }

    private void write(String name, Matrix x, Matrix y) throws IOException {
        try (MatFile file = Mat5.newMatFile().addArray("X", x).addArray("y", y)) {
            Mat5.writeToFile(file, folder.resolve(name).toFile());
        }
    }

    private static Matrix matrix(int... size) {
        Matrix matrix = Mat5.newMatrix(size, MatlabType.UInt8);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.setByte(i, (byte) i);
        }
        return matrix;
    }

    private static Matrix labels(int... values) {
        Matrix matrix = Mat5.newMatrix(values.length, 1, MatlabType.UInt8);
        for (int i = 0; i < values.length; i++) {
            matrix.setByte(i, (byte) values[i]);
        }
        return matrix;
    }
}
