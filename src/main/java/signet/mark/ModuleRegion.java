package signet.mark;

import java.util.Arrays;
import java.util.BitSet;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrVersion;
import signet.ticket.KernelGrid;

/**
 * A symbol laid over the kernels of a layer: which kernel stands for which module. Modules and
 * kernels are row-major indices of the symbol and of the layer's {@link KernelGrid}.
 */
public final class ModuleRegion {
    private final QrVersion version;
    private final Placement placement;
    private final int[] kernelOfModule;

    private ModuleRegion(QrVersion version, Placement placement, int[] kernelOfModule) {
        this.version = version;
        this.placement = placement;
        this.kernelOfModule = kernelOfModule;
    }

    /**
     * Lays a symbol over a layer of {@code rows x columns} kernels.
     *
     * @throws IllegalArgumentException if it does not fit, in a sentence
     */
    public static ModuleRegion of(QrVersion version, Placement placement, int rows, int columns) {
        int size = version.size();
        if (placement.row() + size > rows || placement.column() + size > columns) {
            throw new IllegalArgumentException(
                    "A symbol of %d x %d modules at row %d, column %d does not fit %s, which has %d x %d kernels."
                            .formatted(
                                    size,
                                    size,
                                    placement.row(),
                                    placement.column(),
                                    placement.layer(),
                                    rows,
                                    columns));
        }
        int[] kernels = new int[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int gridRow = placement.row() + placement.orientation().row(size, row, column);
                int gridColumn =
                        placement.column() + placement.orientation().column(size, row, column);
                kernels[row * size + column] = gridRow * columns + gridColumn;
            }
        }
        return new ModuleRegion(version, placement, kernels);
    }

    /** Lays a symbol over a grid; see {@link #of(QrVersion, Placement, int, int)}. */
    public static ModuleRegion of(QrVersion version, Placement placement, KernelGrid grid) {
        return of(version, placement, grid.rows(), grid.columns());
    }

    public QrVersion version() {
        return version;
    }

    public Placement placement() {
        return placement;
    }

    /** The kernel that stands for a module. */
    public int kernel(int module) {
        return kernelOfModule[module];
    }

    /** The kernels of all modules, in the modules' order; a copy. */
    public int[] kernels() {
        return kernelOfModule.clone();
    }

    /** The kernels of the region as a set. */
    public BitSet kernelSet() {
        BitSet set = new BitSet();
        Arrays.stream(kernelOfModule).forEach(set::set);
        return set;
    }

    /** What the kernels of a layer show: every module dark or light by the placement's polarity. */
    public ModuleMatrix read(KernelGrid grid) {
        BitSet dark = new BitSet();
        for (int module = 0; module < kernelOfModule.length; module++) {
            int row = kernelOfModule[module] / grid.columns();
            int column = kernelOfModule[module] % grid.columns();
            dark.set(module, placement.polarity().isDark(grid.kept(row, column) > 0));
        }
        return ModuleMatrix.of(version.size(), dark);
    }
}
