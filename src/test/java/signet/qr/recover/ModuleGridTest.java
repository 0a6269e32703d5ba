package signet.qr.recover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import signet.qr.ReferenceSymbol;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class ModuleGridTest {
    /** In the vectors a non-empty kernel is dark. */
    @Test
    void givesTheRatiosOfTheVectors() {
        for (JsonNode vector : Vectors.group("llr")) {
            double prune = vector.get("prune").asDouble();
            double emptied = 0;
            for (int count = 0; count < vector.get("count_pmf").size(); count++) {
                emptied += vector.get("count_pmf").get(count).asDouble() * Math.pow(prune, count);
            }
            double filled = 1 - Math.pow(1 - vector.get("addon_per_entry").asDouble(), 9);
            FlipChannel channel = new FlipChannel(filled, emptied * (1 - filled));
            assertThat(channel.logRatio(false))
                    .isCloseTo(vector.get("llr_empty").asDouble(), within(1e-12));
            assertThat(channel.logRatio(true))
                    .isCloseTo(vector.get("llr_nonempty").asDouble(), within(1e-12));
        }
    }

    @Test
    void holdsModulesOfOneColourForCertainBehindAOneSidedChannel() {
        BitSet unknown = new BitSet();
        unknown.set(30);
        ModuleGrid grid = ModuleGrid.of(ReferenceSymbol.MATRIX, unknown, new FlipChannel(0.1, 0));
        for (int module = 0; module < 841; module++) {
            boolean dark = ReferenceSymbol.MATRIX.isDark(module);
            assertThat(grid.isUnknown(module)).isEqualTo(module == 30);
            assertThat(grid.isDark(module)).isEqualTo(dark && module != 30);
            assertThat(grid.isCertain(module)).isEqualTo(!dark && module != 30);
        }
    }

    @Test
    void keepsItsOwnRatios() {
        float[] ratios = new float[441];
        ratios[7] = 2;
        ModuleGrid grid = ModuleGrid.of(21, ratios);
        ratios[7] = -2;
        assertThat(grid.logRatio(7)).isEqualTo(2);
        assertThat(grid.isDark(7)).isTrue();
    }

    @Test
    void refusesWhatIsNoGrid() {
        float[] ratios = new float[441];
        ratios[3] = Float.NaN;
        assertThatThrownBy(() -> ModuleGrid.of(21, ratios)).hasMessageContaining("not a number");
        assertThatThrownBy(() -> ModuleGrid.of(25, ratios)).hasMessageContaining("441 ratios");
        assertThatThrownBy(() -> new FlipChannel(1, 0)).hasMessageContaining("not 1.0");
        assertThatThrownBy(() -> new FlipChannel(0, Double.NaN)).hasMessageContaining("NaN");
    }
}
