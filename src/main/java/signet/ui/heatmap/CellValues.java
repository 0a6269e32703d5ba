package signet.ui.heatmap;

import java.util.stream.IntStream;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Mask;

/** Fills the cells of a picture from a layer, output channels in parallel. */
final class CellValues {
    private interface Coder {
        int at(int index);
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
        Mask mask = layer.mask();
        return fill(index -> mask.isKept(index) ? CellCoder.MOST : 0);
    }

    /** One cell per weight by magnitude. */
    byte[] magnitudes(float scale) {
        Mask mask = layer.mask();
        float[] weights = layer.weight().orElseThrow().floats();
        return fill(index -> mask.isKept(index) ? CellCoder.magnitude(weights[index], scale) : 0);
    }

    /** One cell per weight by value. */
    byte[] signed(float scale) {
        Mask mask = layer.mask();
        float[] weights = layer.weight().orElseThrow().floats();
        return fill(index -> mask.isKept(index) ? CellCoder.signed(weights[index], scale) : 0);
    }

    private byte[] fill(Coder coder) {
        byte[] cells = new byte[geometry.rows() * geometry.columns()];
        IntStream.range(0, geometry.outs()).parallel().forEach(out -> fillOut(out, coder, cells));
        return cells;
    }

    private void fillOut(int out, Coder coder, byte[] cells) {
        int high = geometry.kernelHeight();
        int wide = geometry.kernelWidth();
        int index = out * geometry.ins() * geometry.kernelSize();
        for (int in = 0; in < geometry.ins(); in++) {
            for (int row = 0; row < high; row++) {
                int at = (out * high + row) * geometry.columns() + in * wide;
                for (int column = 0; column < wide; column++) {
                    cells[at + column] = (byte) coder.at(index++);
                }
            }
        }
    }
}
