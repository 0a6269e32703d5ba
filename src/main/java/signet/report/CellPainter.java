package signet.report;

import java.util.function.IntBinaryOperator;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Mask;

/** Turns a layer into the cells of a heatmap. */
final class CellPainter {
    private final Layer layer;
    private final Palette palette;

    CellPainter(Layer layer, Palette palette) {
        this.layer = layer;
        this.palette = palette;
    }

    /**
     * @param limit the magnitude that gets the strongest colour; unused for counts
     */
    Cells paint(Picture picture, double limit) {
        return switch (picture) {
            case KERNELS -> kernels();
            case ELEMENTS -> elements();
            case MAGNITUDES -> weights(value -> palette.ofMagnitude(Math.abs(value) / limit));
            case WEIGHTS -> weights(value -> palette.ofWeight(value / limit));
        };
    }

    private Cells kernels() {
        KernelGrid grid = layer.grid();
        int block = Cells.blockFor(grid.rows(), grid.columns());
        return counts(grid.rows(), grid.columns(), block, grid::kept, grid.kernelSize());
    }

    private Cells elements() {
        Plane plane = Plane.of(layer.shape());
        Mask mask = layer.mask();
        int block = Cells.blockFor(plane.rows(), plane.columns());
        IntBinaryOperator kept = (row, column) -> mask.isKept(plane.index(row, column)) ? 1 : 0;
        return counts(plane.rows(), plane.columns(), block, kept, 1);
    }

    /**
     * A block is painted by the mean count of its cells, but never as empty while anything in it is
     * kept. Blocks of single weights count up to the number of weights in them.
     */
    private Cells counts(int rows, int columns, int block, IntBinaryOperator kept, int most) {
        return Cells.of(
                rows,
                columns,
                block,
                (top, left) -> {
                    int bottom = Math.min(top + block, rows);
                    int right = Math.min(left + block, columns);
                    long sum = 0;
                    for (int row = top; row < bottom; row++) {
                        for (int column = left; column < right; column++) {
                            sum += kept.applyAsInt(row, column);
                        }
                    }
                    int cells = (bottom - top) * (right - left);
                    return most == 1
                            ? palette.ofCount((int) sum, cells)
                            : palette.ofCount((int) Math.ceilDiv(sum, cells), most);
                });
    }

    private interface WeightColour {
        int of(float value);
    }

    /** A block is painted by its kept weight of largest magnitude. */
    private Cells weights(WeightColour colour) {
        Plane plane = Plane.of(layer.shape());
        float[] values = layer.weight().orElseThrow().floats();
        int block = Cells.blockFor(plane.rows(), plane.columns());
        return Cells.of(
                plane.rows(),
                plane.columns(),
                block,
                (top, left) -> {
                    int strongest = strongest(plane, values, top, left, block);
                    if (strongest < 0) {
                        return palette.ofCount(0, 1);
                    }
                    float value = values[strongest];
                    return Float.isFinite(value) ? colour.of(value) : palette.alarm();
                });
    }

    /** Index of the kept weight of largest magnitude in a block; -1 if nothing is kept. */
    private int strongest(Plane plane, float[] values, int top, int left, int block) {
        Mask mask = layer.mask();
        int strongest = -1;
        float magnitude = -1;
        for (int row = top; row < Math.min(top + block, plane.rows()); row++) {
            for (int column = left; column < Math.min(left + block, plane.columns()); column++) {
                int index = plane.index(row, column);
                float here = Math.abs(values[index]);
                // Compares NaN as the largest, so that it is seen.
                if (mask.isKept(index) && Float.compare(here, magnitude) > 0) {
                    strongest = index;
                    magnitude = here;
                }
            }
        }
        return strongest;
    }
}
