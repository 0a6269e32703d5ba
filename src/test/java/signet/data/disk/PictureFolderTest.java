package signet.data.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSet;
import signet.data.DataSetException;

class PictureFolderTest {
    private static final int RGB = BufferedImage.TYPE_INT_RGB;
    private static final int GREY = BufferedImage.TYPE_BYTE_GRAY;

    @TempDir Path folder;

    @Test
    void keepsEverySixthPictureOfAClassBack() throws Exception {
        for (int i = 0; i < 12; i++) {
            picture("cat/%02d.png".formatted(i), RGB, i);
            picture("dog/%02d.png".formatted(i), RGB, 100 + i);
        }
        Files.writeString(folder.resolve("cat/notes.txt"), "no picture");
        DataSet set = DataSets.open(folder);
        assertThat(set.train().classes()).containsExactly("cat", "dog");
        assertThat(set.train().size()).isEqualTo(20);
        assertThat(set.test().size()).isEqualTo(4);
        assertThat(set.test().pixel(0, 1, 2, 0)).as("red").isEqualTo(5);
        assertThat(set.test().pixel(0, 1, 2, 1)).as("green").isEqualTo(6);
        assertThat(set.test().pixel(3, 1, 2, 2)).as("blue").isEqualTo(113);
        assertThat(set.test().label(3)).isEqualTo(1);
    }

    @Test
    void takesTheSplitThatIsThere() throws Exception {
        picture("train/a/1.png", GREY, 128);
        picture("test/a/1.PNG", GREY, 3);
        DataSet set = DataSets.open(folder);
        assertThat(set.train().shape().channels()).isEqualTo(1);
        assertThat(set.train().pixel(0, 0, 0, 0)).as("not brightened").isEqualTo(128);
        picture("test/b/1.png", GREY, 3);
        assertRefused("have other classes: [a] and [a, b]");
    }

    @Test
    void repeatsGreyInASetOfColour() throws Exception {
        picture("a/1.png", RGB, 0);
        picture("a/2.png", GREY, 77);
        assertThat(DataSets.open(folder).train().pixel(1, 0, 0, 2)).isEqualTo(77);
    }

    @Test
    void refusesAnotherSizeADamagedFileAndNoPictures() throws Exception {
        picture("a/1.png", RGB, 0);
        Path second = picture("a/2.png", RGB, 0);
        byte[] whole = Files.readAllBytes(second);
        Files.write(second, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("2.png cannot be read");
        Files.writeString(second, "no picture at all");
        assertRefused("it is no PNG, JPEG, BMP or GIF picture");
        ImageIO.write(new BufferedImage(3, 3, RGB), "png", second.toFile());
        assertRefused("2.png is 3 × 3 × 3, the first picture of the set 2 × 3 × 3");
        Files.delete(second);
        Files.delete(folder.resolve("a/1.png"));
        assertRefused("holds no data set");
        Files.createDirectories(folder.resolve("train/a"));
        Files.createDirectories(folder.resolve("test/a"));
        assertRefused("holds no pictures");
    }

    @Test
    void refusesASizeOutOfReasonBeforeDecoding() throws Exception {
        Path bomb = picture("a/1.png", RGB, 0);
        byte[] png = Files.readAllBytes(bomb);
        // Width and height of the header.
        png[16] = 0x10;
        png[20] = 0x10;
        Files.write(bomb, png);
        assertRefused("1.png cannot be read");
    }

    @Test
    void refusesAFileAndAPlaceThatIsNotThere() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "x");
        assertThatThrownBy(() -> DataSets.open(file))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("is a file; choose the folder");
        assertThatThrownBy(() -> DataSets.open(folder.resolve("y")))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("is not there");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> DataSets.open(folder))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining(reason);
    }

    /** A picture of two rows and three columns with the channels value, value + 1, value + 2. */
    private Path picture(String name, int type, int value) throws IOException {
        File file = folder.resolve(name).toFile();
        Files.createDirectories(file.toPath().getParent());
        BufferedImage image = new BufferedImage(3, 2, type);
        for (int i = 0; i < 6; i++) {
            for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                image.getRaster().setSample(i % 3, i / 3, band, value + band);
            }
        }
        ImageIO.write(image, "png", file);
        return file.toPath();
    }
}
