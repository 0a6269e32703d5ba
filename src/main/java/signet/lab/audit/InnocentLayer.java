package signet.lab.audit;

import java.util.BitSet;
import signet.evidence.LayerMargins;
import signet.evidence.MaskRandom;
import signet.evidence.ModuleComparison;
import signet.evidence.Score;
import signet.evidence.Tries;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;

/** A layer that nobody wrote into, and what symbols score on it. */
final class InnocentLayer {
    private final String name;
    private final KernelGrid grid;
    private final BitSet kept = new BitSet();

    InnocentLayer(Layer layer) {
        this.name = layer.name();
        this.grid = layer.grid();
        for (int kernel = 0; kernel < grid.kernels(); kernel++) {
            kept.set(kernel, grid.kept(kernel / grid.columns(), kernel % grid.columns()) > 0);
        }
    }

    String name() {
        return name;
    }

    /** Rows, or columns, at which a symbol can begin; 0 where none fits. */
    int rows(QrVersion version) {
        return Math.max(0, grid.rows() - version.size() + 1);
    }

    int columns(QrVersion version) {
        return Math.max(0, grid.columns() - version.size() + 1);
    }

    long places(QrVersion version) {
        return (long) rows(version) * columns(version);
    }

    /** S_all of a symbol at a place: every codeword module, by the null model of a claim. */
    Score score(QrSymbol symbol, Placement place, Tries tries) {
        QrVersion version = symbol.profile().version();
        QrLayout layout = version.layout();
        ModuleRegion region = ModuleRegion.of(version, place, grid);
        ModuleMatrix matrix = symbol.matrix();
        int[] kernels = new int[layout.codewordBits()];
        BitSet claimed = new BitSet();
        BitSet observed = new BitSet();
        for (int bit = 0; bit < kernels.length; bit++) {
            int module = layout.module(bit);
            kernels[bit] = region.kernel(module);
            claimed.set(bit, place.polarity().keeps(matrix.isDark(module)));
            observed.set(bit, kept.get(kernels[bit]));
        }
        LayerMargins margins = LayerMargins.of(grid.rows(), grid.columns(), kept, version.size());
        return MaskRandom.of(margins, claimed, kernels)
                .all(ModuleComparison.of(kernels.length, claimed, observed), tries);
    }
}
