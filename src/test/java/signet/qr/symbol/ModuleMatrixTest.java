package signet.qr.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ModuleMatrixTest {
    @Test
    void keepsItsOwnModules() {
        BitSet dark = new BitSet();
        dark.set(22);
        ModuleMatrix matrix = ModuleMatrix.of(21, dark);
        dark.set(23);
        matrix.toBitSet().clear();
        assertThat(matrix.isDark(1, 1)).isTrue();
        assertThat(matrix.isDark(23)).isFalse();
        assertThat(matrix.darkCount()).isEqualTo(1);
    }

    @Test
    void printsWhatItParses() {
        BitSet dark = new BitSet();
        dark.set(3, 200);
        ModuleMatrix matrix = ModuleMatrix.of(21, dark);
        assertThat(ModuleMatrix.parse('1', matrix.toString().split("\n"))).isEqualTo(matrix);
    }

    @Test
    void showsWhereTwoSymbolsDiffer() {
        BitSet dark = new BitSet();
        dark.set(5);
        ModuleMatrix one = ModuleMatrix.of(21, dark);
        ModuleMatrix none = ModuleMatrix.of(21, new BitSet());
        assertThat(one.differences(none)).isEqualTo(dark);
        assertThatThrownBy(() -> one.differences(ModuleMatrix.of(25, new BitSet())))
                .hasMessage("symbols of 21 and 25 modules cannot be compared");
    }

    @Test
    void refusesWhatIsNoSquareOfQrSize() {
        BitSet outside = new BitSet();
        outside.set(441);
        assertThatThrownBy(() -> ModuleMatrix.of(21, outside)).hasMessageContaining("module 441");
        assertThatThrownBy(() -> ModuleMatrix.of(22, new BitSet())).hasMessageContaining("not 22");
        assertThatThrownBy(() -> ModuleMatrix.parse('1', "10", "1"))
                .hasMessage("row 1 has 1 modules instead of 2");
    }
}
