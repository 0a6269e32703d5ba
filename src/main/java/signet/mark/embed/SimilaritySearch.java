package signet.mark.embed;

import java.util.Collection;
import java.util.Optional;
import java.util.function.IntPredicate;
import signet.mark.MarkProgress;
import signet.mark.Placement;
import signet.mark.ProtectedKernels;
import signet.qr.symbol.ModuleMatrix;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;

/**
 * The region most similar to a symbol, function patterns included, light for kept, as Algorithm 2
 * of the paper looks for it: 64 kernels to a word, so that a row of a symbol is compared at once.
 */
final class SimilaritySearch {
    private SimilaritySearch() {}

    /**
     * A region and how similar it is.
     *
     * @param similarity share of equal modules, 0 to 1
     */
    record Found(Placement placement, double similarity) {}

    /** The first most similar region, in the layers' order and row by row; empty if none fits. */
    static Optional<Found> mostSimilar(
            Collection<Layer> layers,
            ModuleMatrix symbol,
            ProtectedKernels taken,
            MarkProgress progress) {
        Optional<Found> best = Optional.empty();
        long looked = 0;
        for (Layer layer : layers) {
            progress.report(looked++, layers.size(), "layers");
            Optional<Found> found = inLayer(layer, symbol, taken, progress);
            if (found.isPresent()
                    && (best.isEmpty() || found.get().similarity > best.get().similarity)) {
                best = found;
            }
        }
        return best;
    }

    private static Optional<Found> inLayer(
            Layer layer, ModuleMatrix symbol, ProtectedKernels taken, MarkProgress progress) {
        KernelGrid grid = layer.grid();
        int size = symbol.size();
        long[][] kept = new long[grid.rows()][];
        for (int row = 0; row < grid.rows(); row++) {
            int r = row;
            kept[row] = pack(grid.columns(), column -> grid.kept(r, column) > 0);
        }
        long[][] light = new long[size][];
        for (int row = 0; row < size; row++) {
            int r = row;
            light[row] = pack(size, column -> !symbol.isDark(r, column));
        }
        int fewest = size * size + 1;
        Placement place = null;
        for (int row = 0; row + size <= grid.rows(); row++) {
            progress.report(row, grid.rows(), "rows");
            for (int column = 0; column + size <= grid.columns(); column++) {
                int different = different(kept, light, row, column, fewest);
                if (different < fewest
                        && !taken.touches(layer.name(), grid.columns(), row, column, size)) {
                    fewest = different;
                    place = Placement.upright(layer.name(), row, column);
                }
            }
        }
        double similarity = 1 - (double) fewest / (size * size);
        return Optional.ofNullable(place).map(found -> new Found(found, similarity));
    }

    /** Modules that differ; stops counting once there are as many as the best has. */
    private static int different(long[][] kept, long[][] light, int row, int column, int enough) {
        int size = light.length;
        int different = 0;
        for (int r = 0; r < size && different < enough; r++) {
            for (int from = 0; from < size; from += 64) {
                int width = Math.min(64, size - from);
                long here = bits(kept[row + r], column + from) ^ light[r][from >>> 6];
                different += Long.bitCount(here & -1L >>> -width);
            }
        }
        return different;
    }

    private static long bits(long[] words, int from) {
        long low = words[from >>> 6] >>> from;
        return (from & 63) == 0 ? low : low | words[(from >>> 6) + 1] << -from;
    }

    /** One bit a place, and a word of zeros behind, so that reading across the end is safe. */
    private static long[] pack(int count, IntPredicate isSet) {
        long[] words = new long[count / 64 + 2];
        for (int i = 0; i < count; i++) {
            words[i >>> 6] |= isSet.test(i) ? 1L << i : 0;
        }
        return words;
    }
}
