package signet.mark.embed;

import java.util.BitSet;
import java.util.List;
import signet.mark.LayerWeights;
import signet.mark.MarkProfile;
import signet.mark.ModuleRegion;
import signet.mark.Signature;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.ModuleMatrix;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/** What both modes share: which kernels are to be lit or dark, and the account at the end. */
record Writing(Ticket ticket, ModuleRegion region, QrSymbol symbol, BitSet modules) {
    /** Modules of the symbol that stand for kept kernels. */
    BitSet lit() {
        BitSet lit = new BitSet();
        ModuleMatrix matrix = symbol.matrix();
        for (int module = 0; module < region.version().modules(); module++) {
            lit.set(module, region.placement().polarity().keeps(matrix.isDark(module)));
        }
        return lit;
    }

    /** Empties the kernels of the written modules that are to be dark. */
    void darken(LayerEdit edit) {
        BitSet dark = (BitSet) modules.clone();
        dark.andNot(lit());
        dark.stream().map(region::kernel).forEach(edit::clear);
    }

    /** Kernels of the written modules that are to be lit. */
    int[] litKernels() {
        BitSet lit = lit();
        lit.and(modules);
        return lit.stream().map(region::kernel).toArray();
    }

    /** The outcome of an edit that is in balance. */
    Embedding outcome(NetworkEdit edit, MarkProfile profile, Signature signature, long seed) {
        Ticket marked = edit.finish();
        LayerEdit layer = edit.layer(region.placement().layer());
        List<LayerChange> changes = edit.edits().stream().map(LayerEdit::change).toList();
        double removed = changes.stream().mapToDouble(LayerChange::energyRemoved).sum();
        return new Embedding(
                marked,
                profile,
                signature,
                region,
                symbol,
                modules,
                flipped(layer),
                changes,
                removed / energyOf(ticket.prunedLayers()),
                ticket.density(),
                marked.density(),
                margin(layer),
                seed,
                List.of());
    }

    private static double energyOf(List<Layer> layers) {
        return layers.stream()
                .mapToDouble(layer -> LayerWeights.of(layer).energy(layer.mask().toBitSet()))
                .sum();
    }

    private BitSet flipped(LayerEdit edit) {
        BitSet flipped = new BitSet();
        int columns = edit.originalGrid().columns();
        modules.stream()
                .map(region::kernel)
                .forEach(kernel -> {
                    int before = edit.originalGrid().kept(kernel / columns, kernel % columns);
                    flipped.set(kernel, before > 0 != edit.kept(kernel) > 0);
                });
        return flipped;
    }

    private Margin margin(LayerEdit edit) {
        int[] lit = litKernels();
        int least = Integer.MAX_VALUE;
        long sum = 0;
        for (int kernel : lit) {
            least = Math.min(least, edit.kept(kernel));
            sum += edit.kept(kernel);
        }
        return new Margin(least, (double) sum / lit.length, lit.length);
    }
}
