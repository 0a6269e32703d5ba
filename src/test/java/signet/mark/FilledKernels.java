package signet.mark;

import java.util.List;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/**
 * A copy of a ticket in which every empty kernel got one weight, as somebody does who hides a
 * symbol.
 */
public final class FilledKernels {
    private FilledKernels() {}

    public static Ticket of(Ticket ticket, float weight) {
        List<Tensor> filled =
                ticket.shipped().layers().stream().map(layer -> filled(layer, weight)).toList();
        return Ticket.of(filled, ticket.metadata());
    }

    private static Tensor filled(Layer layer, float weight) {
        float[] values = layer.weight().orElseThrow().floats();
        int size = layer.grid().kernelSize();
        for (int from = 0; from + size <= values.length; from += size) {
            if (layer.mask().keptBetween(from, from + size) == 0) {
                values[from] = weight;
            }
        }
        return Tensor.of(layer.name() + ".weight", layer.shape(), values);
    }
}
