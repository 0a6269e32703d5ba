package signet.mark;

import java.util.Objects;

/**
 * Where and how a symbol lies in a ticket.
 *
 * @param layer name of the layer
 * @param row first output channel of the region, from 0
 * @param column first input channel of the region, from 0
 */
public record Placement(
        String layer, int row, int column, Orientation orientation, Polarity polarity) {
    public Placement {
        Objects.requireNonNull(layer);
        Objects.requireNonNull(orientation);
        Objects.requireNonNull(polarity);
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "a symbol cannot start at row %d, column %d".formatted(row, column));
        }
    }

    /** Upright with light modules kept, as the published code places its symbols. */
    public static Placement upright(String layer, int row, int column) {
        return new Placement(layer, row, column, Orientation.UPRIGHT, Polarity.LIGHT_KEPT);
    }

    /** The same orientation and polarity with its first kernel elsewhere in the layer. */
    public Placement movedTo(int newRow, int newColumn) {
        return new Placement(layer, newRow, newColumn, orientation, polarity);
    }

    /** The same place with another polarity. */
    public Placement with(Polarity other) {
        return new Placement(layer, row, column, orientation, other);
    }
}
