package signet.attack.edit;

import java.util.BitSet;
import java.util.Optional;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Tensor;

/**
 * A layer while an attack changes it; the layer itself stays as it is. Weights are row-major
 * indices, kernels those of the layer's {@link KernelGrid}. In a file of masks only the mask
 * changes.
 */
public final class EditedLayer {
    private final Layer original;
    private final BitSet kept;
    private final int kernelSize;

    /** Decoded when a value is first asked for; pruned ones may still have their old value. */
    private float[] values;

    private boolean hasNewValues;

    public EditedLayer(Layer original) {
        this.original = original;
        this.kept = original.mask().toBitSet();
        this.kernelSize = original.grid().kernelSize();
    }

    /** Whether the file has weights at all. */
    public boolean hasWeights() {
        return original.weight().isPresent();
    }

    public int weights() {
        return Math.toIntExact(original.shape().elements());
    }

    public int kernels() {
        return original.grid().kernels();
    }

    public int kernelSize() {
        return kernelSize;
    }

    public boolean isKept(int index) {
        return kept.get(index);
    }

    /** The kept weights as they are now; a copy. */
    public BitSet kept() {
        return (BitSet) kept.clone();
    }

    /** Number of kept weights. */
    public int keptCount() {
        return kept.cardinality();
    }

    /** Whether a kernel keeps no weight. */
    public boolean isEmpty(int kernel) {
        int first = kept.nextSetBit(kernel * kernelSize);
        return first < 0 || first >= (kernel + 1) * kernelSize;
    }

    /** The value of a kept weight; 0 in a file of masks. */
    public float value(int index) {
        return hasWeights() ? values()[index] : 0;
    }

    public void prune(int index) {
        kept.clear(index);
    }

    /** Prunes every weight of a set. */
    public void pruneAll(BitSet indices) {
        kept.andNot(indices);
    }

    /** Prunes every weight of a kernel. */
    public void empty(int kernel) {
        kept.clear(kernel * kernelSize, (kernel + 1) * kernelSize);
    }

    /** Keeps a weight from now on, with a value that is not 0. */
    public void keep(int index, float value) {
        kept.set(index);
        if (hasWeights()) {
            values()[index] = value;
            hasNewValues = true;
        }
    }

    /** The layer as edited: pruned weights zero, the mask stored where it was stored before. */
    public Layer finish() {
        Mask mask = Mask.of(original.shape(), kept);
        Layer masked = original.storedMask().isPresent() ? original.withMask(mask) : original;
        Optional<Tensor> weight = original.weight();
        return weight.map(old -> masked.withWeight(valued(old).keeping(mask))).orElse(masked);
    }

    private Tensor valued(Tensor old) {
        return hasNewValues ? Tensor.of(old.name(), old.shape(), values) : old;
    }

    private float[] values() {
        if (values == null) {
            values = original.weight().orElseThrow().floats();
        }
        return values;
    }
}
