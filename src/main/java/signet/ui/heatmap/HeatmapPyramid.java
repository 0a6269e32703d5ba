package signet.ui.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture at every size: cell values, and blocks of 2, 3, 4, 6, 8, 12, ... cells in each
 * direction reduced to one value. A block has value 0 only where all of its cells have, however
 * many levels lie between, so that a kept weight is never painted as pruned.
 *
 * <p>Thirds are there beside halves because a 3 x 3 kernel then is one entry, and because the
 * picture can be fitted to its view more closely. A block at the edge is reduced from the cells it
 * has.
 */
public final class HeatmapPyramid {
    /**
     * The picture at one size.
     *
     * @param block cells per entry in each direction
     * @param rows entries from top to bottom
     * @param columns entries from left to right
     * @param values row-major, unsigned; 0 where nothing is kept
     */
    public record Level(int block, int rows, int columns, byte[] values) {
        /** The unsigned value of an entry. */
        public int at(int row, int column) {
            return values[row * columns + column] & 0xff;
        }
    }

    private static final int BANDS_PER_CORE = 4;

    private final List<Level> levels;

    private HeatmapPyramid(List<Level> levels) {
        this.levels = levels;
    }

    /**
     * Builds all levels, on all cores, blocks being the mean of their cells.
     *
     * @param values one per cell, row-major, unsigned, 0 where nothing is kept; kept, not copied
     */
    public static HeatmapPyramid of(byte[] values, int rows, int columns) {
        return of(values, rows, columns, Reduction.MEAN);
    }

    /**
     * Builds all levels, on all cores.
     *
     * @param values one per cell, row-major, unsigned; kept, not copied
     */
    static HeatmapPyramid of(byte[] values, int rows, int columns, Reduction reduction) {
        Level base = new Level(1, rows, columns, values);
        List<Level> levels = new ArrayList<>();
        levels.add(base);
        addHalves(base, reduction, levels);
        Level thirds = reduced(base, 3, reduction);
        levels.add(thirds);
        addHalves(thirds, reduction, levels);
        levels.sort((a, b) -> Integer.compare(a.block, b.block));
        return new HeatmapPyramid(List.copyOf(levels));
    }

    private static void addHalves(Level level, Reduction reduction, List<Level> levels) {
        Level last = level;
        while (last.rows > 1 || last.columns > 1) {
            last = reduced(last, 2, reduction);
            levels.add(last);
        }
    }

    private static Level reduced(Level from, int factor, Reduction reduction) {
        int rows = Math.ceilDiv(from.rows, factor);
        int columns = Math.ceilDiv(from.columns, factor);
        Level to = new Level(from.block * factor, rows, columns, new byte[rows * columns]);
        int bands = Math.min(rows, BANDS_PER_CORE * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> {
                    int first = (int) ((long) rows * band / bands);
                    int end = (int) ((long) rows * (band + 1) / bands);
                    reduceRows(from, to, factor, reduction, first, end);
                });
        return to;
    }

    private static void reduceRows(
            Level from, Level to, int factor, Reduction reduction, int first, int end) {
        int[] sums = new int[to.columns];
        int[] unions = new int[to.columns];
        for (int row = first; row < end; row++) {
            Arrays.fill(sums, 0);
            Arrays.fill(unions, 0);
            int last = Math.min((row + 1) * factor, from.rows);
            for (int y = row * factor; y < last; y++) {
                addRow(from, y, factor, reduction.parts(), sums, unions);
            }
            int high = last - row * factor;
            int full = from.columns / factor;
            int at = row * to.columns;
            reduction.finish(sums, unions, 0, full, high * factor, to.values, at);
            int rest = from.columns - full * factor;
            reduction.finish(sums, unions, full, to.columns, high * rest, to.values, at);
        }
    }

    private static void addRow(
            Level from, int row, int factor, int[] parts, int[] sums, int[] unions) {
        byte[] values = from.values;
        int at = row * from.columns;
        int full = from.columns / factor;
        if (factor == 2) {
            addPairs(values, at, full, parts, sums, unions);
        } else {
            addTriples(values, at, full, parts, sums, unions);
        }
        for (int i = full * factor; i < from.columns; i++) {
            int value = values[at + i] & 0xff;
            sums[full] += parts[value];
            unions[full] |= value;
        }
    }

    // Written out by factor: the loop over the cells of a block would cost more than they do.
    private static void addPairs(
            byte[] values, int at, int blocks, int[] parts, int[] sums, int[] unions) {
        for (int i = 0; i < blocks; i++) {
            int a = values[at + 2 * i] & 0xff;
            int b = values[at + 2 * i + 1] & 0xff;
            sums[i] += parts[a] + parts[b];
            unions[i] |= a | b;
        }
    }

    private static void addTriples(
            byte[] values, int at, int blocks, int[] parts, int[] sums, int[] unions) {
        for (int i = 0; i < blocks; i++) {
            int a = values[at + 3 * i] & 0xff;
            int b = values[at + 3 * i + 1] & 0xff;
            int c = values[at + 3 * i + 2] & 0xff;
            sums[i] += parts[a] + parts[b] + parts[c];
            unions[i] |= a | b | c;
        }
    }

    /** All levels, finest first. */
    public List<Level> levels() {
        return levels;
    }

    /** The cells themselves. */
    public Level cells() {
        return levels.getFirst();
    }

    /** The finest level whose blocks are at least {@code block} cells wide, or the coarsest. */
    public Level atLeast(int block) {
        for (Level level : levels) {
            if (level.block >= block) {
                return level;
            }
        }
        return levels.getLast();
    }
}
