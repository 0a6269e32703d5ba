package signet.ui.sign;

import java.util.Arrays;
import signet.mark.MarkProfile;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.place.KernelCosts;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.ModuleKind;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.ticket.KernelGrid;

/** A symbol laid over the kernels of a layer, and what pressing it there would change. */
public final class LaidSymbol {
    private final Placement placement;
    private final QrSymbol symbol;
    private final MarkProfile mode;
    private final int margin;
    private final ModuleState[] states;
    private int grown;
    private int emptied;
    private int written;
    private int weightsOut;
    private int weightsIn;
    private double energyShare;

    private LaidSymbol(Placement placement, QrSymbol symbol, MarkProfile mode, int margin) {
        this.placement = placement;
        this.symbol = symbol;
        this.mode = mode;
        this.margin = margin;
        this.states = new ModuleState[symbol.profile().version().modules()];
    }

    /**
     * Lays a symbol over a layer.
     *
     * @param margin weights that a lit kernel gets at least
     * @throws IllegalArgumentException if it does not fit there
     */
    static LaidSymbol of(
            KernelCosts costs, Placement placement, QrSymbol symbol, MarkProfile mode, int margin) {
        int least = Math.min(margin, costs.grid().kernelSize());
        LaidSymbol laid = new LaidSymbol(placement, symbol, mode, least);
        laid.count(costs);
        return laid;
    }

    private void count(KernelCosts costs) {
        KernelGrid grid = costs.grid();
        QrLayout layout = symbol.profile().layout();
        ModuleMatrix matrix = symbol.matrix();
        ModuleRegion region = ModuleRegion.of(symbol.profile().version(), placement, grid);
        for (int module = 0; module < states.length; module++) {
            int kernel = region.kernel(module);
            int at =
                    (kernel / grid.columns() - placement.row()) * side()
                            + kernel % grid.columns()
                            - placement.column();
            states[at] = ModuleState.GHOST;
            if (isWritten(layout.kind(module))) {
                int kept = costs.kept(kernel);
                boolean keeps = placement.polarity().keeps(matrix.isDark(module));
                states[at] = ModuleState.of(kept > 0, keeps);
                add(states[at], kept, costs.energyShare(kernel));
            }
        }
    }

    private boolean isWritten(ModuleKind kind) {
        return kind == ModuleKind.CODEWORD
                || kind == ModuleKind.REMAINDER && mode == MarkProfile.PAPER;
    }

    private void add(ModuleState state, int kept, double energy) {
        written++;
        if (state == ModuleState.EMPTIED) {
            emptied++;
            weightsOut += kept;
            energyShare += energy;
        } else if (state.isLight()) {
            grown += state == ModuleState.GROWN ? 1 : 0;
            boolean fills = mode == MarkProfile.SIGNET || kept == 0;
            weightsIn += fills ? Math.max(0, margin - kept) : 0;
        }
    }

    public Placement placement() {
        return placement;
    }

    public QrSymbol symbol() {
        return symbol;
    }

    /** Modules on a side. */
    public int side() {
        return symbol.profile().version().size();
    }

    /** What happens to the kernel at a row and column of the region. */
    public ModuleState state(int row, int column) {
        return states[row * side() + column];
    }

    /** Kernels that were empty and get weights. */
    public int grown() {
        return grown;
    }

    /** Kernels that had weights and lose them. */
    public int emptied() {
        return emptied;
    }

    /** Kernels that change sides. */
    public int changes() {
        return grown + emptied;
    }

    /** Modules that are written. */
    public int written() {
        return written;
    }

    /** Weights that move, as far as the region alone tells: as many leave as come. */
    public int weights() {
        return Math.max(weightsOut, weightsIn);
    }

    /** Energy of the emptied kernels as a share of the layer's, 0 to 1. */
    public double energyShare() {
        return energyShare;
    }

    /** Whether two symbols lie at the same place in the same way. */
    boolean liesLike(LaidSymbol other) {
        return placement.equals(other.placement) && side() == other.side();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LaidSymbol that
                && placement.equals(that.placement)
                && Arrays.equals(states, that.states);
    }

    @Override
    public int hashCode() {
        return placement.hashCode();
    }
}
