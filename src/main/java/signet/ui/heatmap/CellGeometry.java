package signet.ui.heatmap;

import signet.ticket.Shape;

/**
 * Where the kernels and weights of a layer lie in its picture. With one cell per weight a kernel is
 * a block of {@code kernelHeight} by {@code kernelWidth} cells; otherwise it is one cell.
 *
 * @param outs output channels, top to bottom
 * @param ins input channels, left to right
 * @param kernelHeight rows of weights in a kernel; all but the last kernel dimension together
 * @param kernelWidth columns of weights in a kernel
 * @param perWeight whether a cell is one weight
 */
public record CellGeometry(
        int outs, int ins, int kernelHeight, int kernelWidth, boolean perWeight) {
    /**
     * The geometry of a layer.
     *
     * @param shape [out, in, kernel...]
     * @throws IllegalArgumentException if there are fewer than two dimensions, none of them used,
     *     or more cells than one picture holds
     */
    public static CellGeometry of(Shape shape, boolean perWeight) {
        if (shape.rank() < 2 || shape.elements() == 0) {
            throw new IllegalArgumentException("%s has no kernels to show".formatted(shape));
        }
        if (shape.elements() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "%s has %,d weights, more than one picture holds"
                            .formatted(shape, shape.elements()));
        }
        int outs = (int) shape.dimension(0);
        int ins = (int) shape.dimension(1);
        int width = shape.rank() == 2 ? 1 : (int) shape.dimension(shape.rank() - 1);
        int height = (int) (shape.elements() / outs / ins / width);
        return new CellGeometry(outs, ins, height, width, perWeight);
    }

    /** Weights in a kernel. */
    public int kernelSize() {
        return kernelHeight * kernelWidth;
    }

    /** Cells an output channel is high. */
    public int cellsPerOut() {
        return perWeight ? kernelHeight : 1;
    }

    /** Cells an input channel is wide. */
    public int cellsPerIn() {
        return perWeight ? kernelWidth : 1;
    }

    /** Cells from top to bottom. */
    public int rows() {
        return outs * cellsPerOut();
    }

    /** Cells from left to right. */
    public int columns() {
        return ins * cellsPerIn();
    }

    /** Row-major index in the layer of the weight at a place in a kernel. */
    public long indexOf(int out, int in, int kernelRow, int kernelColumn) {
        return (((long) out * ins + in) * kernelHeight + kernelRow) * kernelWidth + kernelColumn;
    }

    /** Row-major index in the layer of the (first) weight under a cell. */
    public long indexAt(Cell cell) {
        int high = cellsPerOut();
        int wide = cellsPerIn();
        return indexOf(
                cell.row() / high, cell.column() / wide, cell.row() % high, cell.column() % wide);
    }

    /** The cell in the middle of a kernel. */
    Cell middleOf(int out, int in) {
        return new Cell(
                out * cellsPerOut() + cellsPerOut() / 2, in * cellsPerIn() + cellsPerIn() / 2);
    }

    /** The cell of this picture that lies on the same kernel as {@code cell} of another one. */
    Cell translate(Cell cell, CellGeometry from) {
        int out = Math.min(cell.row() / from.cellsPerOut(), outs - 1);
        int in = Math.min(cell.column() / from.cellsPerIn(), ins - 1);
        return middleOf(out, in);
    }
}
