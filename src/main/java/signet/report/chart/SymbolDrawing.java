package signet.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.function.IntPredicate;
import signet.report.attack.ExtractedCode;

/**
 * A code as found, in the window's colours: light = kept, patterns that carry nothing as grey
 * ghosts, repaired modules amber with a dot, wrong ones red with a cross.
 */
final class SymbolDrawing {
    static final Color REPAIRED = new Color(0xd68a00);
    static final Color WRONG = new Color(0xc4162a);
    private static final Color INK = new Color(0x14181f);
    private static final Color PAPER = Color.WHITE;
    private static final Color GHOST_DARK = new Color(0xb1bac4);
    private static final Color GHOST_LIGHT = new Color(0xe1e6eb);

    private static final Color GHOST_LINE = new Color(0xc2cad3);

    private final ExtractedCode code;
    private final int module;
    private final BitSet ghosts;
    private final BitSet damaged;

    SymbolDrawing(ExtractedCode code, int module) {
        this.code = code;
        this.module = module;
        this.ghosts = code.ghosts();
        this.damaged = code.damaged();
    }

    int side() {
        return module * code.found().size();
    }

    /** Draws the symbol with its upper left corner at the origin; one path for each colour. */
    void draw(Graphics2D graphics, boolean read) {
        graphics.setColor(PAPER);
        graphics.fill(new Rectangle2D.Double(0, 0, side(), side()));
        fill(graphics, INK, m -> !ghosts.get(m) && !damaged.get(m) && code.found().isDark(m));
        fill(graphics, GHOST_DARK, m -> ghosts.get(m) && code.pressed().isDark(m));
        fill(graphics, GHOST_LIGHT, m -> ghosts.get(m) && !code.pressed().isDark(m));
        Path2D hatching = new Path2D.Double();
        ghosts.stream()
                .filter(m -> !code.pressed().isDark(m))
                .forEach(m ->
                        hatching.append(
                                new Line2D.Double(x(m), y(m) + module, x(m) + module, y(m)),
                                false));
        graphics.setColor(GHOST_LINE);
        graphics.draw(hatching);
        fill(graphics, read ? REPAIRED : WRONG, damaged::get);
        graphics.setColor(read ? INK : PAPER);
        Path2D marks = new Path2D.Double();
        damaged.stream().forEach(m -> mark(marks, m, read));
        if (read) {
            graphics.fill(marks);
        } else {
            graphics.draw(marks);
        }
    }

    private void fill(Graphics2D graphics, Color colour, IntPredicate modules) {
        Path2D path = new Path2D.Double();
        int size = code.found().size();
        for (int m = 0; m < size * size; m++) {
            if (modules.test(m)) {
                path.append(new Rectangle2D.Double(x(m), y(m), module, module), false);
            }
        }
        graphics.setColor(colour);
        graphics.fill(path);
    }

    private void mark(Path2D marks, int m, boolean dot) {
        double inset = module * (dot ? 0.35 : 0.25);
        double left = x(m) + inset;
        double top = y(m) + inset;
        double right = x(m) + module - inset;
        double bottom = y(m) + module - inset;
        if (dot) {
            marks.append(new Rectangle2D.Double(left, top, right - left, bottom - top), false);
        } else {
            marks.append(new Line2D.Double(left, top, right, bottom), false);
            marks.append(new Line2D.Double(left, bottom, right, top), false);
        }
    }

    private int x(int m) {
        return m % code.found().size() * module;
    }

    private int y(int m) {
        return m / code.found().size() * module;
    }
}
