package signet.mark.embed;

import java.util.BitSet;
import signet.mark.LayerWeights;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Mask;

/** A layer's mask while a signature is written into it. */
final class LayerEdit {
    private final LayerWeights weights;
    private final BitSet before;
    private final BitSet kept;
    private final int kernelSize;
    private final int kernels;

    LayerEdit(Layer layer) {
        weights = LayerWeights.of(layer);
        before = layer.mask().toBitSet();
        kept = (BitSet) before.clone();
        kernelSize = layer.grid().kernelSize();
        kernels = layer.grid().kernels();
    }

    Layer original() {
        return weights.layer();
    }

    LayerWeights weights() {
        return weights;
    }

    KernelGrid originalGrid() {
        return weights.layer().grid();
    }

    int kernelSize() {
        return kernelSize;
    }

    int kernels() {
        return kernels;
    }

    int kernelOf(int index) {
        return index / kernelSize;
    }

    boolean isKept(int index) {
        return kept.get(index);
    }

    int kept(int kernel) {
        return kept.get(kernel * kernelSize, (kernel + 1) * kernelSize).cardinality();
    }

    void clear(int kernel) {
        kept.clear(kernel * kernelSize, (kernel + 1) * kernelSize);
    }

    void add(int index) {
        kept.set(index);
    }

    void remove(int index) {
        kept.clear(index);
    }

    /** The first kept weight at or after an index, or -1. */
    int nextKept(int index) {
        return kept.nextSetBit(index);
    }

    /** Weights kept now less those kept before. */
    int balance() {
        return kept.cardinality() - before.cardinality();
    }

    /** Weights that were kept and no longer are. */
    BitSet removed() {
        BitSet removed = (BitSet) before.clone();
        removed.andNot(kept);
        return removed;
    }

    /** Weights that are kept and were not. */
    BitSet added() {
        BitSet added = (BitSet) kept.clone();
        added.andNot(before);
        return added;
    }

    /** The layer as edited. */
    Layer finish() {
        Layer edited = original().withMask(Mask.of(original().shape(), kept));
        return NewWeights.filled(edited, this);
    }

    LayerChange change() {
        BitSet removed = removed();
        double all = weights.energy(before);
        return new LayerChange(
                original().name(),
                removed.cardinality(),
                added().cardinality(),
                weights.energy(removed),
                all);
    }
}
