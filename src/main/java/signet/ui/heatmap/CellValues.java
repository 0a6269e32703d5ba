package signet.ui.heatmap;

import java.util.stream.IntStream;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Mask;

/** Fills the cells of a picture from a layer, output channels in parallel. */
final class CellValues {
    /** The cell value of a kept weight. */
    private interface Coder {
        int of(float weight);
    }

    private final Layer layer;
    private final CellGeometry geometry;

    CellValues(Layer layer, CellGeometry geometry) {
        this.layer = layer;
        this.geometry = geometry;
    }

    /** One cell per kernel by its kept weights. */
    byte[] kernels() {
        KernelGrid grid = layer.grid();
        byte[] cells = new byte[grid.kernels()];
        IntStream.range(0, grid.rows())
                .parallel()
                .forEach(row -> {
                    int at = row * grid.columns();
                    for (int column = 0; column < grid.columns(); column++) {
                        int kept = grid.kept(row, column);
                        cells[at + column] = (byte) CellCoder.kept(kept, grid.kernelSize());
                    }
                });
        return cells;
    }

    /** One cell per weight: kept or not. */
    byte[] elements() {
        return fill(weight -> CellCoder.MOST);
    }

    /** One cell per weight by magnitude. */
    byte[] magnitudes(float scale) {
        return fill(weight -> CellCoder.magnitude(weight, scale));
    }

    /** One cell per weight by value. */
    byte[] signed(float scale) {
        return fill(weight -> CellCoder.signed(weight, scale));
    }

    private byte[] fill(Coder coder) {
        byte[] cells = new byte[geometry.rows() * geometry.columns()];
        Mask mask = layer.mask();
        IntStream.range(0, geometry.outs())
                .parallel()
                .forEach(out -> fillOut(out, mask, coder, cells));
        return cells;
    }

    private void fillOut(int out, Mask mask, Coder coder, byte[] cells) {
        int high = geometry.kernelHeight();
        int wide = geometry.kernelWidth();
        float[] weights = new float[geometry.ins() * geometry.kernelSize()];
        int first = out * weights.length;
        layer.weight().ifPresent(all -> all.floats(first, weights));
        int next = 0;
        for (int in = 0; in < geometry.ins(); in++) {
            for (int row = 0; row < high; row++) {
                int at = (out * high + row) * geometry.columns() + in * wide;
                for (int column = 0; column < wide; column++) {
                    boolean kept = mask.isKept(first + next);
                    cells[at + column] = (byte) (kept ? coder.of(weights[next]) : 0);
                    next++;
                }
            }
        }
    }
}
