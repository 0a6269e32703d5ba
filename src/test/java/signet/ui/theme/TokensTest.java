package signet.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast of the window's colours as WCAG 2 counts it, against the grounds they stand on. */
class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("(-wb-[\\w-]+): #(\\p{XDigit}{6})");
    private static final List<String> GROUNDS = List.of("-wb-window", "-wb-panel", "-wb-panel-2");

    private static Map<String, Integer> tokens(boolean dark) throws IOException {
        try (InputStream in = TokensTest.class.getResourceAsStream("/css/tokens.css")) {
            String[] sheets =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).split("@media", 2);
            Map<String, Integer> tokens = new HashMap<>();
            Matcher matcher = TOKEN.matcher(sheets[dark ? 1 : 0]);
            while (matcher.find()) {
                tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
            return tokens;
        }
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double worst(Map<String, Integer> tokens, String token) {
        return GROUNDS.stream()
                .mapToDouble(ground -> contrast(tokens.get(token), tokens.get(ground)))
                .min()
                .orElseThrow();
    }

    @Test
    void blackOnWhiteIs21() {
        assertThat(contrast(0, 0xffffff)).isEqualTo(21);
    }

    /** Against the panel, and against the worst of panel, panel-2 and window. */
    @ParameterizedTest
    @CsvSource({
        "-wb-text, 15.8, 13.9, 14.7, 13.6",
        "-wb-muted, 6.4, 5.6, 8.0, 7.4",
        "-wb-accent, 5.9, 5.2, 8.2, 7.5",
        "-wb-seal, 5.7, 5.0, 8.7, 8.0",
        "-wb-ok, 5.3, 4.7, 8.8, 8.1",
        "-wb-warn, 5.9, 5.2, 9.3, 8.6",
        "-wb-bad, 5.4, 4.7, 7.2, 6.6",
    })
    void textIsAsReadableAsTheDesignSays(
            String token, double light, double lightWorst, double dark, double darkWorst)
            throws IOException {
        for (boolean night : new boolean[] {false, true}) {
            Map<String, Integer> tokens = tokens(night);
            double panel = contrast(tokens.get(token), tokens.get("-wb-panel"));
            assertThat(panel).isGreaterThan((night ? dark : light) - 0.05);
            assertThat(worst(tokens, token))
                    .isGreaterThan((night ? darkWorst : lightWorst) - 0.05)
                    .isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"-wb-accent", "-wb-seal", "-wb-ok", "-wb-warn", "-wb-bad"})
    void chipsAreReadableOnTheirTint(String token) throws IOException {
        for (boolean night : new boolean[] {false, true}) {
            Map<String, Integer> tokens = tokens(night);
            assertThat(contrast(tokens.get(token), tokens.get(token + "-bg"))).isGreaterThan(4.5);
        }
    }

    @Test
    void bordersOfInputsAreSeen() throws IOException {
        for (boolean night : new boolean[] {false, true}) {
            Map<String, Integer> tokens = tokens(night);
            assertThat(contrast(tokens.get("-wb-control"), tokens.get("-wb-panel")))
                    .isGreaterThan(2.995);
        }
    }
}
