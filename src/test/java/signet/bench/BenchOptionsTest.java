package signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void tellsNamesFromOptions() {
        BenchOptions options =
                BenchOptions.of(List.of("--memory", "train", "--data", "cifar", "open"));

        assertThat(options.names()).containsExactly("train", "open");
        assertThat(options.data()).contains(Path.of("cifar"));
        assertThat(options.memory()).isTrue();
    }

    @Test
    void takesWhatItDoesNotKnowForAName() {
        BenchOptions options = BenchOptions.of(List.of("--fast", "--data"));

        assertThat(options.names()).containsExactly("--fast", "--data");
        assertThat(options.data()).isEmpty();
        assertThat(options.memory()).isFalse();
    }
}
