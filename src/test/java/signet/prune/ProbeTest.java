package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.data.ImageSet;
import signet.data.ImageShape;

class ProbeTest {
    private static final ImageSet IMAGES = images();

    @Test
    void takesAsManyImagesOfEachClass() {
        Probe probe = Probe.balanced(new FakeEngine(), IMAGES, 3, 1);

        assertThat(probe.labels()).containsExactlyInAnyOrder(0, 0, 0, 1, 1, 1, 2, 2, 2);
    }

    @Test
    void takesThePixelsOfTheImagesThatTheLabelsAreOf() {
        Probe probe = Probe.balanced(new FakeEngine(), IMAGES, 3, 1);

        assertThat(probe.pixels()).hasSize(9).doesNotHaveDuplicates();
        for (int i = 0; i < 9; i++) {
            int image = Math.round(probe.pixels()[i] * 255);
            assertThat(IMAGES.label(image)).isEqualTo(probe.labels()[i]);
        }
    }

    @Test
    void choosesBySeed() {
        assertThat(pixels(1)).isEqualTo(pixels(1)).isNotEqualTo(pixels(2));
    }

    @Test
    void refusesAClassWithTooFewImages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Probe.balanced(new FakeEngine(), IMAGES, 11, 1))
                .withMessage("Class dog has 10 images, but 11 are needed.");
    }

    private static float[] pixels(long seed) {
        return Probe.balanced(new FakeEngine(), IMAGES, 3, seed).pixels();
    }

    /** Thirty images of one pixel that says which it is. */
    private static ImageSet images() {
        byte[] pixels = new byte[30];
        int[] labels = new int[30];
        for (int i = 0; i < 30; i++) {
            pixels[i] = (byte) i;
            labels[i] = i % 3;
        }
        return ImageSet.of(new ImageShape(1, 1, 1), pixels, labels, List.of("dog", "cat", "frog"));
    }
}
