package signet.mark.embed;

import java.util.BitSet;
import java.util.List;
import signet.mark.MarkProfile;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.Signature;
import signet.qr.encode.QrSymbol;
import signet.ticket.Density;
import signet.ticket.Ticket;

/**
 * A signature that was embedded and what that took.
 *
 * @param ticket with the signature
 * @param region which kernel stands for which module
 * @param symbol the symbol, its free codewords included
 * @param modules the modules that were written, row-major in the symbol
 * @param flipped kernels of the region that changed sides, row-major in the layer's grid
 * @param changes layers that changed
 * @param energyShare removed energy as a share of all pruned layers'
 * @param before density of the paper's count before
 * @param after the same after
 * @param seed what decided between equal choices
 * @param passedOver cheaper places that would have flipped too few kernels to tell a claim from
 *     common ancestry
 */
public record Embedding(
        Ticket ticket,
        MarkProfile profile,
        Signature signature,
        ModuleRegion region,
        QrSymbol symbol,
        BitSet modules,
        BitSet flipped,
        List<LayerChange> changes,
        double energyShare,
        Density before,
        Density after,
        Margin margin,
        long seed,
        List<RankedPlace> passedOver) {
    public Embedding {
        modules = (BitSet) modules.clone();
        flipped = (BitSet) flipped.clone();
        changes = List.copyOf(changes);
        passedOver = List.copyOf(passedOver);
    }

    public Placement placement() {
        return region.placement();
    }

    /** Kernels that changed sides. */
    public int flips() {
        return flipped.cardinality();
    }

    /** Weights that were given up, over all layers. */
    public int weightsRemoved() {
        return changes.stream().mapToInt(LayerChange::removed).sum();
    }

    /** Weights that were re-grown, over all layers. */
    public int weightsAdded() {
        return changes.stream().mapToInt(LayerChange::added).sum();
    }

    /** The same after places were passed over. */
    Embedding passingOver(List<RankedPlace> places) {
        return new Embedding(
                ticket,
                profile,
                signature,
                region,
                symbol,
                modules,
                flipped,
                changes,
                energyShare,
                before,
                after,
                margin,
                seed,
                places);
    }
}
