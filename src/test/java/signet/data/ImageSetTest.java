package signet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSetTest {
    private static final ImageShape TINY = new ImageShape(2, 1, 2);
    private static final List<String> CLASSES = List.of("cat", "dog");

    private static ImageSet three() {
        return ImageSet.of(
                TINY,
                new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, (byte) 255},
                new int[] {0, 1, 0},
                CLASSES);
    }

    @Test
    void knowsItsImages() {
        ImageSet images = three();
        assertThat(images.size()).isEqualTo(3);
        assertThat(images.label(1)).isEqualTo(1);
        assertThat(images.pixel(1, 0, 1, 0)).isEqualTo(6);
        assertThat(images.pixel(2, 0, 1, 1)).as("unsigned").isEqualTo(255);
    }

    @Test
    void slicesWithoutReachingBeyond() {
        ImageSet slice = three().slice(1, 2);
        assertThat(slice.size()).isEqualTo(1);
        assertThat(slice.label(0)).isEqualTo(1);
        byte[] image = new byte[4];
        slice.copy(0, 0, image, 0, 4);
        assertThat(image).containsExactly(4, 5, 6, 7);
        assertThatThrownBy(() -> slice.label(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.copy(0, 1, image, 0, 4))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.slice(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesLabelsWithoutClassOrPixels() {
        assertThatThrownBy(() -> ImageSet.of(TINY, new byte[4], new int[] {2}, CLASSES))
                .hasMessageContaining("Image 0 has the label 2, but there are 2 classes");
        assertThatThrownBy(() -> ImageSet.of(TINY, new byte[5], new int[] {1}, CLASSES))
                .hasMessageContaining("need 4 bytes of pixels, not 5");
    }

    @Test
    void refusesShapesOfNothingOrOutOfReason() {
        assertThatThrownBy(() -> new ImageShape(1, 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImageShape(3, 1 << 20, 1 << 20))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasADigestOfItsContentAlone() {
        String digest = ImageSetDigest.of(three());
        assertThat(digest)
                .isEqualTo(ImageSetDigest.of(three().slice(0, 3)))
                .isNotEqualTo(ImageSetDigest.of(three().slice(0, 2)));
        ImageSet relabelled =
                ImageSet.of(
                        TINY,
                        new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, (byte) 255},
                        new int[] {0, 1, 1},
                        CLASSES);
        assertThat(ImageSetDigest.of(relabelled)).isNotEqualTo(digest);
    }

    @Test
    void digestsWhatItSays() {
        ImageSet one = ImageSet.of(TINY, new byte[] {1, 2, 3, 4}, new int[] {1}, CLASSES);
        // printf '\0\0\0\1\0\0\0\2\0\0\0\1\0\0\0\2\0\0\0\1\1\2\3\4' | sha256sum
        assertThat(ImageSetDigest.of(one))
                .isEqualTo("32ec1de4ede037f328c5e402809b8d9c738fe2248fe1e5a7b17c4b123eb0cc95");
    }

    @Test
    void splitsOffTheLastTenthUnshuffled() {
        ImageSet train = numbered(50);
        Split split = Split.lastTenth(new DataSet("numbers", train, numbered(3)));
        assertThat(split.train().size()).isEqualTo(45);
        assertThat(split.validation().size()).isEqualTo(5);
        assertThat(split.validation().pixel(0, 0, 0, 0)).isEqualTo(45);
        assertThat(split.test().size()).isEqualTo(3);
        assertThatThrownBy(() -> Split.lastTenth(new DataSet("few", numbered(9), train)))
                .hasMessageContaining("at least ten");
    }

    @Test
    void countsMeanAndDeviationOfEachChannel() {
        ImageSet images =
                ImageSet.of(
                        new ImageShape(2, 1, 2),
                        new byte[] {0, 51, (byte) 255, 51},
                        new int[] {0},
                        CLASSES);
        PixelStatistics statistics = PixelStatistics.of(images);
        assertThat(statistics.mean()).containsExactly(0.5, 0.2);
        assertThat(statistics.deviation().get(0)).isCloseTo(0.5, within(1e-15));
        assertThat(statistics.deviation().get(1)).isZero();
        assertThatThrownBy(() -> PixelStatistics.of(images.slice(0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesADataSetOfTwoShapes() {
        assertThatThrownBy(() -> new DataSet("mixed", numbered(1), three()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ImageSet numbered(int size) {
        byte[] pixels = new byte[size];
        for (int i = 0; i < size; i++) {
            pixels[i] = (byte) i;
        }
        return ImageSet.of(new ImageShape(1, 1, 1), pixels, new int[size], CLASSES);
    }
}
