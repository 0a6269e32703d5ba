package signet.mark.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import signet.evidence.Evidence;
import signet.evidence.LayerMargins;
import signet.evidence.MaskEvidence;
import signet.evidence.MaskRandom;
import signet.evidence.ModuleComparison;
import signet.evidence.Tries;
import signet.mark.ModuleRegion;
import signet.mark.record.LayerMasks;
import signet.mark.record.OwnerRecord;
import signet.qr.symbol.QrLayout;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * The statistics of a record's claim. Bit i is the module of the i-th codeword bit; function
 * patterns, format and remainder bits are never evidence. The null model is N2, because the
 * signature is a text and its free codewords were fitted to the ticket (watermark science, section
 * 2.1).
 */
final class ClaimTest {
    private final OwnerRecord record;
    private final ModuleRegion region;
    private final int[] modules;
    private final int[] kernels;

    ClaimTest(OwnerRecord record) {
        this.record = record;
        this.region = record.region();
        QrLayout layout = region.version().layout();
        this.modules = new int[layout.codewordBits()];
        this.kernels = new int[modules.length];
        for (int bit = 0; bit < modules.length; bit++) {
            modules[bit] = layout.module(bit);
            kernels[bit] = region.kernel(modules[bit]);
        }
    }

    /**
     * Measures a suspect.
     *
     * @param suspect has the layer that carries the signature, in its shape
     * @param tries what was searched before this reading was chosen
     * @param maskTries the same for whole masks, to which channels may have been fitted
     */
    Evidence measure(Ticket suspect, Tries tries, Tries maskTries) {
        String name = record.placement().layer();
        KernelGrid grid = suspect.layer(name).orElseThrow().grid();
        KernelGrid original = KernelGrid.of(record.layer(name).orElseThrow().original());
        BitSet claimed = ofModules(record.target());
        BitSet unwritten = ofModules(record.written());
        unwritten.flip(0, modules.length);
        ModuleComparison comparison =
                ModuleComparison.of(modules.length, claimed, ofKernels(kept(grid)))
                        .withOriginal(ofKernels(kept(original)))
                        .withoutUnknown(unwritten);
        LayerMargins margins =
                LayerMargins.of(grid.rows(), grid.columns(), kept(grid), region.version().size());
        return Evidence.of(
                comparison,
                MaskRandom.of(margins, claimed, kernels),
                tries,
                masks(suspect, maskTries));
    }

    /** The layers that the suspect has in the same shape; a thief may have replaced some. */
    private Optional<MaskEvidence> masks(Ticket suspect, Tries tries) {
        List<MaskEvidence.Pair> pairs = new ArrayList<>();
        for (LayerMasks masks : record.layers()) {
            suspect.layer(masks.name())
                    .map(Layer::mask)
                    .filter(mask -> mask.shape().equals(masks.marked().shape()))
                    .ifPresent(mask ->
                            pairs.add(new MaskEvidence.Pair(masks.name(), masks.marked(), mask)));
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(MaskEvidence.of(pairs, tries));
    }

    private BitSet ofModules(BitSet set) {
        return pick(modules, set);
    }

    private BitSet ofKernels(BitSet set) {
        return pick(kernels, set);
    }

    private static BitSet pick(int[] places, BitSet set) {
        BitSet picked = new BitSet();
        for (int bit = 0; bit < places.length; bit++) {
            picked.set(bit, set.get(places[bit]));
        }
        return picked;
    }

    private static BitSet kept(KernelGrid grid) {
        BitSet kept = new BitSet();
        for (int kernel = 0; kernel < grid.kernels(); kernel++) {
            kept.set(kernel, grid.kept(kernel / grid.columns(), kernel % grid.columns()) > 0);
        }
        return kept;
    }
}
