package signet.mark.claim;

import java.util.List;
import signet.mark.extract.KeptRule;
import signet.mark.extract.LargestWeights;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Mask;

/**
 * In which layers of a suspect only the largest weights count, as many as the record says. Whoever
 * adds weights too small to matter, or trains without the mask, hides nothing this way (watermark
 * science, sections 1.2 and 4.1).
 */
enum Thinning {
    /** Layers that were made dense again. */
    DENSE(false) {
        @Override
        boolean concerns(Mask suspect, Mask marked) {
            return isDense(suspect);
        }
    },

    /** Layers that hold more weights than the release. */
    FULLER(false),

    /** The same, by magnitudes in units of their channel's mean: channels may be rescaled. */
    FULLER_BY_CHANNEL(true);

    /** From here on a layer was made dense again, whatever exact zeros it happens to hold. */
    private static final double DENSITY = 0.9;

    private final boolean perChannel;

    Thinning(boolean perChannel) {
        this.perChannel = perChannel;
    }

    /** The ways in which a suspect's layer that carries the signature can be read. */
    static List<Thinning> of(Layer carrier, OwnerRecord record) {
        Mask marked = record.layer(carrier.name()).orElseThrow().marked();
        if (!FULLER.thins(carrier, marked)) {
            return List.of(DENSE);
        }
        return isDense(carrier.mask())
                ? List.of(DENSE, FULLER_BY_CHANNEL)
                : List.of(DENSE, FULLER, FULLER_BY_CHANNEL);
    }

    /** Whether a layer is changed at all; one without weights says nothing of magnitudes. */
    boolean thins(Layer layer, Mask marked) {
        double density = marked.density().ratio();
        return density > 0
                && density < DENSITY
                && layer.weight().isPresent()
                && layer.shape().equals(marked.shape())
                && concerns(layer.mask(), marked);
    }

    /** A layer with as many weights as the release has there. */
    Layer thinned(Layer layer, Mask marked) {
        double density = marked.density().ratio();
        return layer.withMask(
                LargestWeights.mask(layer, new KeptRule.Largest(density, perChannel)));
    }

    boolean concerns(Mask suspect, Mask marked) {
        return suspect.kept() > marked.kept();
    }

    private static boolean isDense(Mask mask) {
        return mask.density().ratio() >= DENSITY;
    }
}
