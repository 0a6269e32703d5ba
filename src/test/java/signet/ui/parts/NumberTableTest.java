package signet.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberTableTest {
    private static boolean isNumeric(String... cells) {
        return new NumberTable(
                        "Rounds",
                        List.of("Density"),
                        List.of(cells).stream().map(List::of).toList())
                .isNumeric(0);
    }

    @Test
    void tellsNumbersFromWords() {
        assertThat(isNumeric("100.00", "1,024", "−208.0", "4.1e-07", "19.37 %")).isTrue();
        assertThat(isNumeric("12", "kept")).isFalse();
        assertThat(isNumeric("2 dense")).isFalse();
        assertThat(isNumeric()).isFalse();
    }
}
