package signet.report;

import signet.ticket.Shape;

/**
 * The weights of a layer laid out in a plane: kernels as in the kernel grid, each with its own rows
 * and columns.
 *
 * @param kernelRows rows of a kernel: 3 for 3 x 3, 1 for kernels of fewer or more dimensions
 * @param kernelColumns columns of a kernel
 */
record Plane(int outputs, int inputs, int kernelRows, int kernelColumns) {
    static Plane of(Shape shape) {
        int outputs = Math.toIntExact(shape.dimension(0));
        int inputs = Math.toIntExact(shape.dimension(1));
        int kernel = Math.toIntExact(shape.elements() / outputs / inputs);
        int rows = shape.rank() == 4 ? Math.toIntExact(shape.dimension(2)) : 1;
        return new Plane(outputs, inputs, rows, kernel / rows);
    }

    int rows() {
        return Math.multiplyExact(outputs, kernelRows);
    }

    int columns() {
        return Math.multiplyExact(inputs, kernelColumns);
    }

    /** Row-major index, in the tensor, of the weight at a row and column of the plane. */
    int index(int row, int column) {
        int kernel = row / kernelRows * inputs + column / kernelColumns;
        return (kernel * kernelRows + row % kernelRows) * kernelColumns + column % kernelColumns;
    }
}
