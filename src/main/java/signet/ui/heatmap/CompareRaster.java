package signet.ui.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import signet.ticket.Layer;
import signet.ticket.Mask;

/**
 * Two masks over each other. A cell value is a set of three bits, and a block has the bits of all
 * its cells, so that no difference is lost however small the picture is; a block of several kinds
 * gets a colour between theirs.
 */
public final class CompareRaster {
    static final int BOTH = 1;
    static final int ONLY_A = 2;
    static final int ONLY_B = 4;

    private CompareRaster() {}

    /** The kind of every cell; a kernel counts as kept by a mask that keeps any of its weights. */
    static byte[] cells(Layer a, Layer b, CellGeometry geometry) {
        byte[] cells = new byte[geometry.rows() * geometry.columns()];
        Mask first = a.mask();
        Mask second = b.mask();
        for (int row = 0; row < geometry.rows(); row++) {
            for (int column = 0; column < geometry.columns(); column++) {
                Cell cell = new Cell(row, column);
                int at = row * geometry.columns() + column;
                cells[at] =
                        (byte) kind(keeps(first, geometry, cell), keeps(second, geometry, cell));
            }
        }
        return cells;
    }

    private static boolean keeps(Mask mask, CellGeometry geometry, Cell cell) {
        long index = geometry.indexAt(cell);
        return geometry.perWeight()
                ? mask.isKept(index)
                : mask.keptBetween(index, index + geometry.kernelSize()) > 0;
    }

    private static int kind(boolean inA, boolean inB) {
        if (inA) {
            return inB ? BOTH : ONLY_A;
        }
        return inB ? ONLY_B : 0;
    }

    /**
     * The colours of all values a block can have; the neutral only where neither keeps anything.
     */
    static int[] colours(HeatmapPalette palette) {
        int[] colours = new int[CellCoder.MOST + 1];
        Arrays.setAll(colours, value -> mixed(value, palette));
        return colours;
    }

    private static int mixed(int kinds, HeatmapPalette palette) {
        List<Integer> colours = new ArrayList<>();
        for (int kind = BOTH; kind <= ONLY_B; kind <<= 1) {
            if ((kinds & kind) != 0) {
                colours.add(colour(kind, palette));
            }
        }
        if (colours.isEmpty()) {
            return palette.neutral();
        }
        int colour = colours.getFirst();
        for (int i = 1; i < colours.size(); i++) {
            colour = Argb.mix(colour, colours.get(i), 1.0 / (i + 1));
        }
        return colour;
    }

    private static int colour(int kind, HeatmapPalette palette) {
        boolean dark = palette.darkTheme();
        return switch (kind) {
            case BOTH -> Argb.opaque(dark ? 0x8b97a5 : 0x4a5560);
            case ONLY_A -> Argb.opaque(dark ? 0x4aa3ff : 0x0b6bcb);
            default -> Argb.opaque(dark ? 0xffb454 : 0xc2570c);
        };
    }

    static Legend legend(HeatmapPalette palette) {
        return new Legend(
                "Kept",
                List.of(
                        Legend.Swatch.of(palette.neutral(), "neither"),
                        Legend.Swatch.of(colour(BOTH, palette), "both"),
                        Legend.Swatch.of(colour(ONLY_A, palette), "only A"),
                        Legend.Swatch.of(colour(ONLY_B, palette), "only B")));
    }
}
