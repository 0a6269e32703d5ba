package signet.attack.defend;

import java.util.Arrays;
import signet.attack.edit.AttackedLayers;
import signet.attack.edit.EditedLayer;
import signet.mark.LayerWeights;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * What an owner does before reading a suspect that may have been filled with small weights: takes
 * every weight below a threshold for pruned (NeurIPS'21 lottery-ownership paper, section 4.4, where
 * it is not measured).
 *
 * @param threshold magnitude below which a weight does not count, in the unit of the weights
 */
public record ThresholdDefence(float threshold) {
    public ThresholdDefence {
        if (!(threshold >= 0 && Float.isFinite(threshold))) {
            throw new IllegalArgumentException(
                    "A threshold is a magnitude of 0 or more, not %s.".formatted(threshold));
        }
    }

    /**
     * The threshold below which a given part of the owner's own kept weights lies; small, because
     * whatever lies below is lost from the signature, too (watermark science, section 4.4).
     *
     * @param share 0 to 1, such as 0.001
     */
    public static ThresholdDefence below(Ticket signed, double share) {
        float[] magnitudes = magnitudes(signed);
        Arrays.sort(magnitudes);
        int place = (int) Math.min(share * magnitudes.length, magnitudes.length - 1.0);
        return new ThresholdDefence(magnitudes.length == 0 ? 0 : magnitudes[place]);
    }

    /** A suspect as the owner reads it; a file of masks says nothing of magnitudes. */
    public Ticket read(Ticket suspect) {
        return AttackedLayers.changed(suspect, AttackedLayers.counted(suspect), this::thinned);
    }

    private Layer thinned(Layer layer) {
        EditedLayer edited = new EditedLayer(layer);
        edited.kept().stream()
                .filter(i -> edited.hasWeights() && Math.abs(edited.value(i)) < threshold)
                .forEach(edited::prune);
        return edited.finish();
    }

    private static float[] magnitudes(Ticket signed) {
        double[] all =
                AttackedLayers.counted(signed).stream()
                        .flatMapToDouble(layer -> {
                            LayerWeights weights = LayerWeights.of(layer);
                            return layer.mask().toBitSet().stream().mapToDouble(weights::magnitude);
                        })
                        .toArray();
        float[] magnitudes = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            magnitudes[i] = (float) all[i];
        }
        return magnitudes;
    }
}
