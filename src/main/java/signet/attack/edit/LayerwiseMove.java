package signet.attack.edit;

import java.util.ArrayList;
import java.util.List;
import signet.attack.AttackException;
import signet.attack.Move;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * An attack that changes each layer by itself, so that one of them can be looked at alone.
 *
 * @param layers those that are attacked
 */
public record LayerwiseMove(Ticket suspect, List<Layer> layers, Change change) implements Move {
    /** What an attack does to one layer. */
    @FunctionalInterface
    public interface Change {
        /**
         * The attacked layer.
         *
         * @throws AttackException if the layer turns out not to allow it
         */
        Layer of(Layer layer, double strength) throws AttackException;
    }

    public LayerwiseMove {
        layers = List.copyOf(layers);
    }

    @Override
    public Ticket at(double strength) throws AttackException {
        List<Layer> changed = new ArrayList<>();
        for (Layer layer : layers) {
            changed.add(change.of(layer, strength));
        }
        return suspect.replacing(changed);
    }

    @Override
    public Layer layerAt(String name, double strength) throws AttackException {
        Layer layer = suspect.layer(name).orElseThrow();
        return layers.contains(layer) ? change.of(layer, strength) : layer;
    }
}
