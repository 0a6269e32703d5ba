package signet.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signet.qr.ReferenceSymbol;
import signet.qr.symbol.QrVersion;
import signet.ticket.KernelGrid;
import signet.ticket.Mask;
import signet.ticket.Shape;

class ModuleRegionTest {
    private static final QrVersion VERSION_3 = new QrVersion(3);

    @ParameterizedTest
    @EnumSource
    void readsWhatWasLaidDownInAnyOrientation(Orientation orientation) {
        for (Polarity polarity : Polarity.values()) {
            Placement placement = new Placement("conv", 2, 5, orientation, polarity);
            ModuleRegion region = ModuleRegion.of(VERSION_3, placement, 32, 40);
            BitSet kept = new BitSet();
            for (int module = 0; module < VERSION_3.modules(); module++) {
                boolean dark = ReferenceSymbol.MATRIX.isDark(module);
                kept.set(region.kernel(module) * 9 + module % 9, polarity.keeps(dark));
            }
            KernelGrid grid = KernelGrid.of(Mask.of(Shape.of(32, 40, 3, 3), kept));

            assertThat(region.read(grid)).isEqualTo(ReferenceSymbol.MATRIX);
        }
    }

    @Test
    void coversEveryKernelOfItsSquareOnce() {
        ModuleRegion region = ModuleRegion.of(VERSION_3, Placement.upright("conv", 3, 1), 32, 32);

        assertThat(region.kernelSet().cardinality()).isEqualTo(29 * 29);
        assertThat(region.kernel(0)).isEqualTo(3 * 32 + 1);
        assertThat(region.kernel(VERSION_3.modules() - 1)).isEqualTo(31 * 32 + 29);
    }

    @Test
    void refusesARegionThatLeavesTheLayer() {
        assertThatThrownBy(
                        () -> ModuleRegion.of(VERSION_3, Placement.upright("conv", 4, 0), 32, 32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A symbol of 29 x 29 modules at row 4, column 0 does not fit conv, which has 32 x 32 kernels.");
    }
}
