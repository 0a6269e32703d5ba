package signet.qr.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class FixedWordsTest {
    @Test
    void writesTheFormatWordOfTheReferenceSymbol() {
        assertThat(new FormatWord(EcLevel.H, DataMask.of(5)).bits()).isEqualTo(0b000001001010101);
    }

    @Test
    void writesTheFormatWordsOfTheVectors() {
        for (JsonNode symbol : Vectors.group("qr")) {
            if (symbol.has("format_bits")) {
                SymbolProfile profile = Vectors.profile(symbol);
                assertThat(new FormatWord(profile.level(), profile.mask()).bits())
                        .isEqualTo(symbol.get("format_bits").asInt());
            }
        }
    }

    @Test
    void keepsAnyTwoFormatWordsSevenBitsApart() {
        for (int a = 0; a < 32; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(Integer.bitCount(word(a).bits() ^ word(b).bits()))
                        .isGreaterThanOrEqualTo(7);
            }
        }
    }

    @Test
    void writesTheVersionWordOfTheStandardsExample() {
        assertThat(new VersionWord(new QrVersion(7)).bits()).isEqualTo(0b000111110010010100);
    }

    @Test
    void refusesNumbersOutsideTheStandard() {
        assertThatThrownBy(() -> new VersionWord(new QrVersion(6)))
                .hasMessage("version 6 carries no version word");
        assertThatThrownBy(() -> new QrVersion(41)).hasMessageContaining("from 1 to 40, not 41");
        assertThatThrownBy(() -> QrVersion.ofSize(30)).hasMessageContaining("not 30");
        assertThatThrownBy(() -> DataMask.of(8)).hasMessageContaining("0 to 7, not 8");
    }

    private static FormatWord word(int number) {
        return new FormatWord(EcLevel.values()[number >> 3], DataMask.of(number & 7));
    }
}
