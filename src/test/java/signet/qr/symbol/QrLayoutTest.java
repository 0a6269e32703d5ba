package signet.qr.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class QrLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "1,208",
        "2,359",
        "3,567",
        "4,807",
        "5,1079",
        "6,1383",
        "7,1568",
        "8,1936",
        "9,2336",
        "10,2768",
        "11,3232",
        "40,29648"
    })
    void countsTheDataModules(int version, int expected) {
        assertThat(new QrVersion(version).layout().dataBits()).isEqualTo(expected);
    }

    @Test
    void walksTheDataModulesInTheOrderOfTheVectors() {
        for (JsonNode symbol : Vectors.group("qr")) {
            if (symbol.has("first_data_modules_rc")) {
                QrLayout layout = new QrVersion(symbol.get("version").asInt()).layout();
                int size = layout.version().size();
                JsonNode places = symbol.get("first_data_modules_rc");
                for (int bit = 0; bit < places.size(); bit++) {
                    int row = places.get(bit).get(0).asInt();
                    int column = places.get(bit).get(1).asInt();
                    assertThat(layout.module(bit)).isEqualTo(row * size + column);
                }
                assertThat(layout.dataBits()).isEqualTo(symbol.get("n_data_modules").asInt());
            }
        }
    }

    @Test
    void countsTheKindsOfVersionThree() {
        QrLayout layout = new QrVersion(3).layout();
        int[] kinds = new int[ModuleKind.values().length];
        for (int module = 0; module < 841; module++) {
            kinds[layout.kind(module).ordinal()]++;
        }
        assertThat(kinds).containsExactly(244, 30, 0, 560, 7);
    }

    @Test
    void namesTheSevenCodewordsThatThePublishedCodeLeavesOut() {
        QrLayout layout = new QrVersion(3).layout();
        Set<Integer> codewords = new HashSet<>();
        for (int i : new int[] {0, 1, 2, 3, 4, 5, 7, 8}) {
            codewords.add(layout.codeword(i * 29 + 20));
            codewords.add(layout.codeword(20 * 29 + i));
        }
        codewords.remove(-1);
        assertThat(codewords).containsExactlyInAnyOrder(21, 22, 23, 58, 59, 64, 65);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 14, 21, 32, 40})
    void mapsModulesAndBitsToEachOther(int version) {
        QrLayout layout = new QrVersion(version).layout();
        for (int bit = 0; bit < layout.dataBits(); bit++) {
            assertThat(layout.bit(layout.module(bit))).isEqualTo(bit);
        }
        int format = 0;
        int versionWord = 0;
        for (int module = 0; module < layout.version().modules(); module++) {
            format += layout.kind(module) == ModuleKind.FORMAT ? 1 : 0;
            versionWord += layout.kind(module) == ModuleKind.VERSION ? 1 : 0;
        }
        assertThat(format).isEqualTo(30);
        assertThat(versionWord).isEqualTo(version < 7 ? 0 : 36);
        assertThat(layout.versionModules(1)).hasSize(version < 7 ? 0 : 18);
    }

    @Test
    void saysThatRemainderModulesBelongToNoCodeword() {
        QrLayout layout = new QrVersion(2).layout();
        int last = layout.module(layout.dataBits() - 1);
        assertThat(layout.kind(last)).isEqualTo(ModuleKind.REMAINDER);
        assertThat(layout.codeword(last)).isEqualTo(-1);
        assertThat(layout.kind(0, 0)).isEqualTo(ModuleKind.FUNCTION);
        assertThat(layout.codeword(0)).isEqualTo(-1);
    }
}
