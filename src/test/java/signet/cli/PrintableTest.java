package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @Test
    void leavesOrdinaryTextAsItIs() {
        String text = "layer1.0 × 16 … naïve 層 ─ 😀";
        assertThat(Printable.text(text, true)).isEqualTo(text);
    }

    @Test
    void makesAnEscapeSequenceVisible() {
        assertThat(Printable.text("\u001b]0;owned\u0007", true))
                .isEqualTo("\\u001b]0;owned\\u0007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\t", "\b", "\u0000", "\u007f", "\u009b", "\u200b", "\u202e", "\u2028",
                "\u2069", "\ufeff", "\ud800", "\ue000"
            })
    void escapesEverythingATerminalMightObey(String obeyed) {
        String expected = "\\u%04x".formatted((int) obeyed.charAt(0));
        assertThat(Printable.text(obeyed, true)).isEqualTo(expected);
        assertThat(Printable.text(obeyed, false)).isEqualTo(expected);
    }

    @Test
    void writesAsciiWhereThereIsNoMore() {
        assertThat(Printable.text("16 × 3 █░ −1 ± 2 é😀", false))
                .isEqualTo("16 x 3 #. -1 +- 2 \\u00e9\\ud83d\\ude00");
    }
}
