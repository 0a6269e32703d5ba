package signet.qr.recover;

import java.util.BitSet;
import java.util.List;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.SymbolProfile;

/**
 * A symbol that was read, and how well it explains the grid.
 *
 * @param text as ZXing reads the rebuilt symbol
 * @param symbol rebuilt from the corrected data, complete
 * @param rung highest rung that any block needed
 * @param grid which of the grids handed in, from 0
 * @param lightToDark codeword modules that are light in the symbol and were found dark
 * @param darkToLight codeword modules that are dark in the symbol and were found light
 * @param log2FalseFinds random finds as good as this to expect, over all hypotheses tried, as a
 *     power of 2
 * @param standardPads whether the pads are the standard's own, which a chance find would not have
 * @param formatAgreeing modules, of 30, in which both copies of the format word agree
 */
public record SymbolReading(
        String text,
        SymbolProfile profile,
        ModuleMatrix symbol,
        Rung rung,
        int grid,
        List<BlockReport> blocks,
        BitSet corrected,
        int lightToDark,
        int darkToLight,
        double log2FalseFinds,
        boolean standardPads,
        int formatAgreeing) {
    public SymbolReading {
        blocks = List.copyOf(blocks);
        corrected = (BitSet) corrected.clone();
    }

    /** Codeword modules found otherwise than the symbol has them, row-major; a copy. */
    @Override
    public BitSet corrected() {
        return (BitSet) corrected.clone();
    }

    /** Whether something of the content was assumed, so that less was read than is shown. */
    public boolean informed() {
        return rung.informed();
    }
}
