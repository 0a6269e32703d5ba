package signet.mark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.mark.ModuleRegion;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;
import signet.ticket.KernelGrid;
import signet.ticket.Mask;
import signet.ticket.Shape;

class CodewordGathererTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 10})
    void readsTheSameCodewordsAsModuleByModule(int number) {
        QrVersion version = new QrVersion(number);
        int rows = version.size() + 3;
        int columns = version.size() + 5;
        KernelGrid grid = randomGrid(rows, columns, number);
        OccupiedKernels kernels = new OccupiedKernels(grid);
        byte[] words = new byte[version.codewords()];
        for (Orientation orientation : Orientation.values()) {
            CodewordGatherer gatherer = new CodewordGatherer(kernels, version, orientation);
            for (int[] corner : new int[][] {{0, 0}, {3, 5}, {1, 4}}) {
                gatherer.gather(corner[0] * columns + corner[1], words);
                assertThat(words).isEqualTo(oneByOne(grid, version, orientation, corner));
            }
        }
    }

    private static byte[] oneByOne(
            KernelGrid grid, QrVersion version, Orientation orientation, int[] corner) {
        Placement place =
                new Placement("layer", corner[0], corner[1], orientation, Polarity.DARK_KEPT);
        ModuleMatrix found = ModuleRegion.of(version, place, grid).read(grid);
        QrLayout layout = version.layout();
        byte[] words = layout.readCodewords(found, DataMask.CHEQUERED);
        byte[] mask = layout.maskBytes(DataMask.CHEQUERED);
        for (int i = 0; i < words.length; i++) {
            words[i] ^= mask[i];
        }
        return words;
    }

    static KernelGrid randomGrid(int rows, int columns, long seed) {
        Random random = new Random(seed);
        BitSet kept = new BitSet();
        for (int i = 0; i < rows * columns; i++) {
            kept.set(i, random.nextBoolean());
        }
        return KernelGrid.of(Mask.of(Shape.of(rows, columns), kept));
    }
}
