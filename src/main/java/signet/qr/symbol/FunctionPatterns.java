package signet.qr.symbol;

import java.util.BitSet;

/** Finder, timing and alignment patterns of a version, and which modules they leave for data. */
final class FunctionPatterns {
    /** Row and column of the timing patterns. */
    static final int TIMING = 6;

    private static final int FINDER_RADIUS = 3;
    private static final int ALIGNMENT_RADIUS = 2;

    private final int size;
    private final BitSet function = new BitSet();
    private final BitSet dark = new BitSet();
    private final BitSet format = new BitSet();
    private final BitSet versionWord = new BitSet();

    FunctionPatterns(QrVersion version) {
        size = version.size();
        drawTiming();
        drawAlignment(version.alignmentCentres());
        drawFinder(3, 3);
        drawFinder(3, size - 4);
        drawFinder(size - 4, 3);
        set(size - 8, 8, true);
        reserveWords(version);
    }

    boolean isFree(int module) {
        return !function.get(module) && !format.get(module) && !versionWord.get(module);
    }

    ModuleKind kind(int module) {
        if (format.get(module)) {
            return ModuleKind.FORMAT;
        }
        return versionWord.get(module) ? ModuleKind.VERSION : ModuleKind.FUNCTION;
    }

    BitSet dark() {
        return (BitSet) dark.clone();
    }

    private void drawTiming() {
        for (int i = 0; i < size; i++) {
            set(TIMING, i, i % 2 == 0);
            set(i, TIMING, i % 2 == 0);
        }
    }

    private void drawAlignment(int[] centres) {
        int last = centres.length - 1;
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j <= last; j++) {
                boolean onFinder = i == 0 && j == 0 || i == 0 && j == last || i == last && j == 0;
                if (!onFinder) {
                    drawRings(centres[i], centres[j], ALIGNMENT_RADIUS, 1);
                }
            }
        }
    }

    private void drawFinder(int row, int column) {
        drawRings(row, column, FINDER_RADIUS + 1, 2);
    }

    /** Squares around a centre, dark but for one light ring and everything beyond the finder. */
    private void drawRings(int row, int column, int radius, int lightRing) {
        for (int r = Math.max(0, row - radius); r <= Math.min(size - 1, row + radius); r++) {
            for (int c = Math.max(0, column - radius);
                    c <= Math.min(size - 1, column + radius);
                    c++) {
                int ring = Math.max(Math.abs(r - row), Math.abs(c - column));
                set(r, c, ring != lightRing && ring <= FINDER_RADIUS);
            }
        }
    }

    private void reserveWords(QrVersion version) {
        for (int copy = 0; copy < 2; copy++) {
            for (int module : FormatPlaces.format(size, copy)) {
                format.set(module);
            }
            if (version.hasVersionWord()) {
                for (int module : FormatPlaces.version(size, copy)) {
                    versionWord.set(module);
                }
            }
        }
    }

    private void set(int row, int column, boolean isDark) {
        function.set(row * size + column);
        dark.set(row * size + column, isDark);
    }
}
