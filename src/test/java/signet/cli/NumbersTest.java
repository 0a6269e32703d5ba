package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "999949, 999.9 kB",
        "999950, 1.0 MB",
        "2198161, 2.2 MB",
        "9223372036854775807, 9.2 EB",
    })
    void tellsLengthsOfFiles(long bytes, String text) {
        assertThat(Numbers.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0001, 1", "0.5, 10", "0.9999, 19", "1, 20"})
    void aBarIsEmptyOnlyAtZeroAndFullOnlyAtOne(double ratio, long full) {
        assertThat(Numbers.bar(ratio).chars().filter(c -> c == '█').count()).isEqualTo(full);
        assertThat(Numbers.bar(ratio)).hasSize(20);
    }
}
