package signet.mark;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The kernels of signatures that a ticket already carries, which nothing may change. */
public final class ProtectedKernels {
    /** Protects nothing. */
    public static final ProtectedKernels NONE = new ProtectedKernels(Map.of());

    private final Map<String, BitSet> kernels;

    private ProtectedKernels(Map<String, BitSet> kernels) {
        this.kernels = kernels;
    }

    /** The same and all kernels of a region. */
    public ProtectedKernels and(ModuleRegion region) {
        Map<String, BitSet> more = new HashMap<>(kernels);
        BitSet set = region.kernelSet();
        set.or(of(region.placement().layer()));
        more.put(region.placement().layer(), set);
        return new ProtectedKernels(more);
    }

    /** The protected kernels of a layer, row-major in its grid; a copy. */
    public BitSet of(String layer) {
        return (BitSet) kernels.getOrDefault(layer, new BitSet()).clone();
    }

    /** Whether a square of kernels has a protected one. */
    public boolean touches(String layer, int columns, int row, int column, int size) {
        BitSet set = kernels.get(layer);
        if (set == null) {
            return false;
        }
        for (int r = row; r < row + size; r++) {
            int found = set.nextSetBit(r * columns + column);
            if (found >= 0 && found < r * columns + column + size) {
                return true;
            }
        }
        return false;
    }
}
