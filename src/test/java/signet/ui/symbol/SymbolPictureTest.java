package signet.ui.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import signet.qr.symbol.ModuleMatrix;
import signet.ui.heatmap.Picture;

class SymbolPictureTest {
    private static final int INK = 0xff14181f;
    private static final int SIZE = 21;
    private static final int DATA = 10 * SIZE + 10;

    @Test
    void drawsKeptLightAndEmptyDarkInAFrameOfLight() {
        BitSet dark = new BitSet();
        dark.set(0);
        ModuleMatrix modules = ModuleMatrix.of(SIZE, dark);
        Picture picture = SymbolPicture.of(SymbolCells.found(modules, module -> 255), 4, 5, false);
        assertThat(picture.width()).isEqualTo(SIZE * 4 + 10);
        assertThat(picture.at(0, 0)).isEqualTo(0xffffffff);
        assertThat(picture.at(5, 5)).isEqualTo(INK);
        assertThat(picture.at(9, 5)).isEqualTo(0xffffffff);
    }

    @Test
    void showsHowFullALightCellIs() {
        ModuleMatrix modules = ModuleMatrix.of(SIZE, new BitSet());
        Picture picture =
                SymbolPicture.of(
                        SymbolCells.found(modules, module -> module == 0 ? 0 : 255), 1, 0, false);
        assertThat(picture.at(0, 0)).isEqualTo(0xffc3ccd5);
        assertThat(picture.at(1, 0)).isEqualTo(0xffffffff);
    }

    @Test
    void neverDrawsAFinderAsData() {
        BitSet dark = new BitSet();
        dark.set(0);
        dark.set(DATA);
        Picture picture = symbol(dark, new BitSet(), new BitSet());
        assertThat(picture.at(0, 0)).isNotEqualTo(INK).isNotEqualTo(0xffffffff);
        assertThat(picture.at(40, 40)).isEqualTo(INK);
    }

    @Test
    void marksRepairedModulesWithADotAndWrongOnesWithACross() {
        BitSet one = new BitSet();
        one.set(DATA);
        Picture repaired = symbol(new BitSet(), one, new BitSet());
        assertThat(repaired.at(40, 40)).isEqualTo(0xffd68a00);
        assertThat(repaired.at(42, 42)).isEqualTo(INK);
        Picture wrong = symbol(new BitSet(), new BitSet(), one);
        assertThat(wrong.at(40, 40)).isEqualTo(0xffffffff);
        assertThat(wrong.at(41, 40)).isEqualTo(0xffc4162a);
    }

    private static Picture symbol(BitSet dark, BitSet repaired, BitSet wrong) {
        return SymbolPicture.of(
                SymbolCells.symbol(ModuleMatrix.of(SIZE, dark), repaired, wrong), 4, 0, false);
    }
}
