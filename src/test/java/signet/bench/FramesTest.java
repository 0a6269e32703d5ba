package signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FramesTest {
    @Test
    void countsOfAHundredFramesInWhateverOrderTheyCame() {
        double[] falling = DoubleStream.iterate(100, n -> n - 1).limit(101).toArray();

        Frames frames = new Frames(falling, new double[] {30, 10, 20});

        assertThat(frames.work(95)).isEqualTo(95);
        assertThat(frames.work(50)).isEqualTo(50);
        assertThat(frames.interval(50)).isEqualTo(20);
        assertThat(frames.interval(99)).isEqualTo(20);
        assertThat(frames.interval(100)).isEqualTo(30);
    }
}
