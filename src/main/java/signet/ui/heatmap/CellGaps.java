package signet.ui.heatmap;

/**
 * What sets cells apart: one logical pixel between cells of six and more, and twice that between
 * kernels where a cell is one weight; one between kernels while their cells are too small for gaps
 * of their own.
 *
 * @param colour of the gaps
 * @param pixel device pixels of one logical pixel; 0 for no gaps at all
 * @param kernelHeight cells a kernel is high
 * @param kernelWidth cells a kernel is wide
 */
record CellGaps(int colour, int pixel, int kernelHeight, int kernelWidth) {
    private static final int LEAST_CELL = 6;
    private static final int LEAST_CELL_OF_KERNEL = 3;

    /** No gaps. */
    static CellGaps none() {
        return new CellGaps(0, 0, 1, 1);
    }

    /**
     * Device pixels to leave free at the end of a cell.
     *
     * @param cell its row or column
     * @param cellsPerKernel cells of a kernel in that direction
     * @param cellPixels device pixels of a cell, gap included
     */
    int after(int cell, int cellsPerKernel, int cellPixels) {
        boolean endsKernel = cellsPerKernel > 1 && (cell + 1) % cellsPerKernel == 0;
        if (cellPixels >= LEAST_CELL * pixel) {
            return endsKernel ? 2 * pixel : pixel;
        }
        return endsKernel && cellPixels >= LEAST_CELL_OF_KERNEL * pixel ? pixel : 0;
    }
}
