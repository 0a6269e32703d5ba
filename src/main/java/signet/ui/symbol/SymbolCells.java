package signet.ui.symbol;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import signet.qr.symbol.ModuleKind;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;

/**
 * The cells of a symbol and how each is drawn; indices are row-major.
 *
 * @param modules dark and light
 * @param shades how full a light cell is, 0 to 255; a plain symbol has 255 everywhere
 * @param ghosts cells that carry no part of the signature
 * @param repaired cells that were found otherwise than they are drawn
 * @param wrong cells that are not what the owner pressed
 */
public record SymbolCells(
        ModuleMatrix modules,
        IntUnaryOperator shades,
        BitSet ghosts,
        BitSet repaired,
        BitSet wrong) {
    private static final int FULL = 255;

    public SymbolCells {
        ghosts = (BitSet) ghosts.clone();
        repaired = (BitSet) repaired.clone();
        wrong = (BitSet) wrong.clone();
    }

    /** Kernels as they were found: every cell counts, nothing is known of their meaning. */
    public static SymbolCells found(ModuleMatrix modules, IntUnaryOperator shades) {
        return new SymbolCells(modules, shades, new BitSet(), new BitSet(), new BitSet());
    }

    /** A whole symbol; finders, timing, alignment and format are ghosts. */
    public static SymbolCells symbol(ModuleMatrix modules, BitSet repaired, BitSet wrong) {
        return new SymbolCells(modules, module -> FULL, notEmbedded(modules), repaired, wrong);
    }

    private static BitSet notEmbedded(ModuleMatrix modules) {
        QrLayout layout = modules.version().layout();
        BitSet ghosts = new BitSet();
        for (int module = 0; module < modules.version().modules(); module++) {
            ModuleKind kind = layout.kind(module);
            ghosts.set(module, kind != ModuleKind.CODEWORD && kind != ModuleKind.REMAINDER);
        }
        return ghosts;
    }

    int size() {
        return modules.size();
    }
}
