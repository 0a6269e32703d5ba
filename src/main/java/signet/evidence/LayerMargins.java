package signet.evidence;

import java.util.BitSet;

/**
 * How full the rows and columns of a suspect's kernel grid are, and so how likely each kernel keeps
 * a weight if only that is known of the mask.
 */
public final class LayerMargins {
    private final int[] byRow;
    private final int[] byColumn;
    private final int total;
    private final double least;

    private LayerMargins(int[] byRow, int[] byColumn, int total, double least) {
        this.byRow = byRow;
        this.byColumn = byColumn;
        this.total = total;
        this.least = least;
    }

    /**
     * Counts rows and columns over the whole layer, inside and outside the symbol.
     *
     * @param rows output channels
     * @param columns input channels
     * @param kept kernels that keep a weight, row-major
     * @param side modules along the symbol; no chance is below 1 / (2 side) or above its complement
     */
    public static LayerMargins of(int rows, int columns, BitSet kept, int side) {
        if (side < 1 || kept.length() > (long) rows * columns) {
            throw new IllegalArgumentException(
                    "kernel %d of %d x %d, symbol of %d modules"
                            .formatted(kept.length() - 1, rows, columns, side));
        }
        int[] byRow = new int[rows];
        int[] byColumn = new int[columns];
        kept.stream()
                .forEach(kernel -> {
                    byRow[kernel / columns]++;
                    byColumn[kernel % columns]++;
                });
        return new LayerMargins(byRow, byColumn, kept.cardinality(), 1.0 / (2 * side));
    }

    /** The chance that a kernel keeps a weight: row x column / total, kept away from 0 and 1. */
    public double keptChance(int row, int column) {
        double chance = total == 0 ? 0 : (double) byRow[row] * byColumn[column] / total;
        return Math.clamp(chance, least, 1 - least);
    }

    int columns() {
        return byColumn.length;
    }
}
