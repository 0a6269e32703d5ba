package signet.mark;

import java.util.BitSet;
import java.util.Optional;
import signet.ticket.Layer;
import signet.ticket.Tensor;

/** The magnitudes of a layer's weights, pruned ones included; 1 everywhere in a file of masks. */
public final class LayerWeights {
    private final Layer layer;
    private final float[] values;

    private LayerWeights(Layer layer, float[] values) {
        this.layer = layer;
        this.values = values;
    }

    /** Decodes the weights of a layer. */
    public static LayerWeights of(Layer layer) {
        Optional<Tensor> weight = layer.weight();
        return new LayerWeights(layer, weight.map(Tensor::floats).orElse(null));
    }

    public Layer layer() {
        return layer;
    }

    /** Whether the file has weights at all. */
    public boolean areKnown() {
        return values != null;
    }

    /** |w| at a row-major index; 0 for a weight that is not finite. */
    public float magnitude(int index) {
        if (values == null) {
            return 1;
        }
        float magnitude = Math.abs(values[index]);
        return Float.isFinite(magnitude) ? magnitude : 0;
    }

    /** The sum of the squares of the weights at the indices of a set. */
    public double energy(BitSet indices) {
        double sum = 0;
        for (int i = indices.nextSetBit(0); i >= 0; i = indices.nextSetBit(i + 1)) {
            sum += (double) magnitude(i) * magnitude(i);
        }
        return sum;
    }
}
