package signet.data.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferOverflowException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.data.ImageSet;
import signet.data.ImageShape;

class BatchesTest {
    private static final ImageShape SHAPE = new ImageShape(3, 6, 5);
    private static final ImageSet IMAGES = images(100);

    private static ImageSet images(int size) {
        byte[] pixels = new byte[size * SHAPE.bytes()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31 + i / 97 + 1);
        }
        int[] labels = IntStream.range(0, size).toArray();
        List<String> classes = IntStream.range(0, size).mapToObj(Integer::toString).toList();
        return ImageSet.of(SHAPE, pixels, labels, classes);
    }

    private static float[] pixels(Epoch epoch, int step) {
        FloatBuffer target = FloatBuffer.allocate(epoch.size(step) * SHAPE.bytes());
        epoch.fill(step, target, new int[epoch.size(step)]);
        assertThat(target.hasRemaining()).isFalse();
        return target.array();
    }

    @Test
    void showsEveryImageOncePerEpochInAnOrderOfItsOwn() {
        Batches batches = Batches.shuffled(IMAGES, 32, 7, Augmentation.NONE);
        assertThat(batches.count()).isEqualTo(4);
        Set<List<Integer>> orders = new HashSet<>();
        for (int number = 0; number < 5; number++) {
            Epoch epoch = batches.epoch(number);
            int[] labels = new int[32];
            List<Integer> seen = new ArrayList<>();
            for (int step = 0; step < batches.count(); step++) {
                FloatBuffer target = FloatBuffer.allocate(32 * SHAPE.bytes());
                int size = epoch.fill(step, target, labels);
                Arrays.stream(labels, 0, size).forEach(seen::add);
            }
            assertThat(seen).hasSize(100).doesNotHaveDuplicates();
            orders.add(seen);
        }
        assertThat(orders).hasSize(5);
        assertThat(batches.epoch(0).size(3)).isEqualTo(4);
    }

    @Test
    void scalesAsToTensorDoes() {
        float[] pixels = pixels(Batches.inOrder(IMAGES, 10).epoch(3), 2);
        for (int i = 0; i < pixels.length; i++) {
            int place = i % SHAPE.bytes();
            int value = IMAGES.pixel(20 + i / SHAPE.bytes(), place / 15, place / 3 % 5, place % 3);
            assertThat(pixels[i]).isEqualTo(value / 255f);
        }
    }

    @Test
    void doesNotDependOnThreadsOrOrder() {
        Batches batches = Batches.shuffled(IMAGES, 9, 42, Augmentation.CROP_AND_FLIP);
        Epoch epoch = batches.epoch(1);
        List<float[]> forward =
                IntStream.range(0, batches.count()).mapToObj(step -> pixels(epoch, step)).toList();
        List<float[]> parallel =
                IntStream.range(0, batches.count())
                        .parallel()
                        .mapToObj(step ->
                                pixels(
                                        Batches.shuffled(IMAGES, 9, 42, Augmentation.CROP_AND_FLIP)
                                                .epoch(1),
                                        step))
                        .toList();
        for (int step = 0; step < batches.count(); step++) {
            assertThat(parallel.get(step)).isEqualTo(forward.get(step));
        }
        assertThat(pixels(batches.epoch(2), 0)).isNotEqualTo(forward.get(0));
        assertThat(pixels(Batches.shuffled(IMAGES, 9, 43, Augmentation.CROP_AND_FLIP).epoch(1), 0))
                .isNotEqualTo(forward.get(0));
    }

    @Test
    void movesAndMirrorsWithZerosBeyondTheEdge() {
        for (View view :
                List.of(
                        View.PLAIN,
                        new View(0, 0, true),
                        new View(2, -3, false),
                        new View(-4, 4, true),
                        new View(6, 0, false),
                        new View(0, 5, true))) {
            FloatBuffer target = FloatBuffer.allocate(SHAPE.bytes());
            view.write(IMAGES, 11, target);
            for (int i = 0; i < SHAPE.bytes(); i++) {
                int row = i / 15 + view.down();
                int seen = i / 3 % 5;
                int column = (view.mirrored() ? 4 - seen : seen) + view.right();
                boolean inside = row >= 0 && row < 6 && column >= 0 && column < 5;
                float expected = inside ? IMAGES.pixel(11, row, column, i % 3) / 255f : 0;
                assertThat(target.get(i)).as("%s, value %d", view, i).isEqualTo(expected);
            }
        }
    }

    @Test
    void choosesAllPlacesAlikeAndFlipsHalf() {
        Philox random = new Philox(5);
        int[][] places = new int[9][9];
        int flips = 0;
        int draws = 81_000;
        for (int i = 0; i < draws; i++) {
            View view = Augmentation.CROP_AND_FLIP.view(random, i / 1000, i % 1000 / 100, i % 100);
            places[view.down() + 4][view.right() + 4]++;
            flips += view.mirrored() ? 1 : 0;
        }
        double chiSquare = 0;
        for (int count : Arrays.stream(places).flatMapToInt(Arrays::stream).toArray()) {
            chiSquare += Math.pow(count - draws / 81.0, 2) / (draws / 81.0);
        }
        // 80 degrees of freedom: beyond 136 in one of 10,000 fair cases; the seed is fixed.
        assertThat(chiSquare).isBetween(40.0, 136.0);
        assertThat(flips).isBetween(draws / 2 - 600, draws / 2 + 600);
    }

    @Test
    void refusesWhatMakesNoBatch() {
        assertThatThrownBy(() -> Batches.inOrder(IMAGES, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Augmentation(-1, false))
                .isInstanceOf(IllegalArgumentException.class);
        Epoch epoch = Batches.inOrder(IMAGES, 10).epoch(0);
        assertThatThrownBy(() -> epoch.size(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> epoch.fill(0, FloatBuffer.allocate(10), new int[10]))
                .isInstanceOf(BufferOverflowException.class);
    }
}
