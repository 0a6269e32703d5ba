package signet.attack.edit;

import signet.mark.LayerWeights;
import signet.ticket.Layer;

/** How large the weights are that an attacker adds. */
public final class Noise {
    /** Deviation of the published noise, the same in every layer. */
    public static final float PUBLISHED = 0.1f;

    private Noise() {}

    /**
     * The deviation from 0 of a layer's kept weights, or the published one where it keeps none; 1
     * in a file of masks, where no values are written.
     */
    public static float like(Layer layer) {
        double energy = LayerWeights.of(layer).energy(layer.mask().toBitSet());
        return energy == 0 ? PUBLISHED : (float) Math.sqrt(energy / layer.mask().kept());
    }
}
