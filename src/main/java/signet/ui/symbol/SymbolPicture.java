package signet.ui.symbol;

import java.util.Arrays;
import signet.ui.heatmap.Picture;

/** Draws the cells of a symbol in whole pixels, in a frame that shows which colour is light. */
public final class SymbolPicture {
    /** From here on marks have a shape and ghosts are hatched. */
    private static final int SHAPES = 4;

    private static final int HATCH = 4;
    private static final int INK = 0xff14181f;
    private static final int GHOST_DARK = 0xffb1bac4;
    private static final int GHOST_LIGHT = 0xffe1e6eb;
    private static final int GHOST_LINE = 0xffc2cad3;
    private static final int REPAIRED = 0xffd68a00;
    private static final int WRONG = 0xffc4162a;
    private static final int CROSS = 0xffffffff;
    private static final int BARELY_KEPT = 0xffc3ccd5;

    private final SymbolCells cells;
    private final int modulePixels;
    private final int frame;
    private final int paper;
    private final int side;
    private final int[] pixels;

    private SymbolPicture(SymbolCells cells, int modulePixels, int frame, boolean darkTheme) {
        this.cells = cells;
        this.modulePixels = modulePixels;
        this.frame = frame;
        this.paper = darkTheme ? 0xffe6ebf0 : 0xffffffff;
        this.side = cells.size() * modulePixels + 2 * frame;
        this.pixels = new int[side * side];
    }

    /**
     * The picture of a symbol.
     *
     * @param modulePixels pixels per cell, 1 or more
     * @param frame pixels of light around it
     */
    public static Picture of(SymbolCells cells, int modulePixels, int frame, boolean darkTheme) {
        SymbolPicture picture = new SymbolPicture(cells, modulePixels, frame, darkTheme);
        Arrays.fill(picture.pixels, picture.paper);
        for (int module = 0; module < cells.size() * cells.size(); module++) {
            picture.paint(module);
        }
        return Picture.ofPixels(picture.side, picture.side, picture.pixels);
    }

    private void paint(int module) {
        int top = frame + module / cells.size() * modulePixels;
        int left = frame + module % cells.size() * modulePixels;
        for (int y = 0; y < modulePixels; y++) {
            for (int x = 0; x < modulePixels; x++) {
                pixels[(top + y) * side + left + x] = colour(module, left + x, top + y, x, y);
            }
        }
    }

    private int colour(int module, int x, int y, int inX, int inY) {
        if (cells.wrong().get(module)) {
            return isCross(inX, inY) ? CROSS : WRONG;
        }
        if (cells.repaired().get(module)) {
            return isDot(inX, inY) ? INK : REPAIRED;
        }
        boolean dark = cells.modules().isDark(module);
        if (cells.ghosts().get(module)) {
            return dark ? GHOST_DARK : ghost(x, y);
        }
        return dark ? INK : light(cells.shades().applyAsInt(module));
    }

    private int ghost(int x, int y) {
        return modulePixels >= SHAPES && (x + y) % HATCH == 0 ? GHOST_LINE : GHOST_LIGHT;
    }

    /** Paper, the greyer the fewer weights of the kernel are kept; never near the ink. */
    private int light(int shade) {
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = BARELY_KEPT >> shift & 0xff;
            int to = paper >> shift & 0xff;
            mixed = mixed << 8 | from + (to - from) * shade / 255;
        }
        return mixed;
    }

    private boolean isCross(int x, int y) {
        return modulePixels >= SHAPES && (x == y || x + y == modulePixels - 1);
    }

    private boolean isDot(int x, int y) {
        int middle = modulePixels - 1;
        return modulePixels >= SHAPES
                && Math.abs(2 * x - middle) <= 1 + modulePixels / 8
                && Math.abs(2 * y - middle) <= 1 + modulePixels / 8;
    }
}
