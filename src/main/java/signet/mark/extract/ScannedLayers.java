package signet.mark.extract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import signet.mark.MarkException;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/**
 * The kernel grids in which a search looks: a dense layer is thinned in several likely ways, and
 * one that was filled with weights too small to matter is looked at without them, too.
 */
final class ScannedLayers {
    /** From here on a layer was made dense again, whatever exact zeros it happens to hold. */
    private static final double DENSE = 0.9;

    /**
     * What iterative pruning by 20 % a round leaves (0.8 to a power), from a third down: below,
     * most kernels of a published ticket would be empty.
     */
    private static final double[] LIKELY_DENSITIES = {0.33, 0.26, 0.21, 0.17, 0.13, 0.11};

    private ScannedLayers() {}

    /**
     * The layers of a scope that can hold a symbol.
     *
     * @throws MarkException if the scope names a layer that the ticket does not have
     */
    static List<ScannedLayer> of(Ticket suspect, SearchScope scope) throws MarkException {
        if (scope.layer().isPresent()) {
            named(suspect, scope.layer().get());
        }
        int smallest = scope.versionsInOrder().iterator().next().size();
        return suspect.layers().stream()
                .filter(layer -> scope.layer().map(layer.name()::equals).orElse(true))
                .filter(layer -> holds(layer, smallest))
                .flatMap(ScannedLayers::grids)
                .toList();
    }

    /**
     * A layer of a ticket.
     *
     * @throws MarkException if the ticket has none of that name
     */
    static Layer named(Ticket suspect, String name) throws MarkException {
        return suspect.layer(name)
                .orElseThrow(() ->
                        MarkException.request(
                                "The ticket has no layer %s; choose one of its %d layers%s."
                                        .formatted(
                                                name,
                                                suspect.layers().size(),
                                                suspect.layers().stream()
                                                        .reduce((first, last) -> last)
                                                        .map(last -> ", such as " + last.name())
                                                        .orElse(""))));
    }

    private static boolean holds(Layer layer, int size) {
        return layer.shape().dimension(0) >= size && layer.shape().dimension(1) >= size;
    }

    private static Stream<ScannedLayer> grids(Layer layer) {
        boolean dense = layer.mask().density().ratio() >= DENSE;
        if (dense && layer.weight().isPresent()) {
            return Arrays.stream(LIKELY_DENSITIES).mapToObj(density -> thinned(layer, density));
        }
        return Stream.concat(
                Stream.of(new ScannedLayer(layer.name(), layer.grid(), KeptRule.STORED)),
                NegligibleWeights.densityWithout(layer).stream()
                        .mapToObj(density -> thinned(layer, density)));
    }

    private static ScannedLayer thinned(Layer layer, double density) {
        KeptRule.Largest rule = new KeptRule.Largest(density, false);
        Mask mask = LargestWeights.mask(layer, rule);
        return new ScannedLayer(layer.name(), KernelGrid.of(mask), rule);
    }
}
