package signet.ui.sign;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/**
 * Paints modules on a canvas: paper or ink, what changes with a mark, what is not embedded hatched.
 */
final class ModulePainter {
    /** Smaller modules have no shapes in them. */
    private static final double LEAST_WITH_SHAPES = 4;

    private static final double DOT = 0.23;
    private static final double CROSS = 0.26;
    private static final double HATCH = 4;

    private final GraphicsContext g;
    private final SymbolColours colours;

    ModulePainter(GraphicsContext g, SymbolColours colours) {
        this.g = g;
        this.colours = colours;
        g.setLineCap(StrokeLineCap.BUTT);
    }

    /** Paints a square of {@code size} whole pixels. */
    void paint(ModuleState state, boolean marks, double x, double y, double size) {
        if (state == ModuleState.GHOST) {
            ghost(x, y, size);
            return;
        }
        boolean small = size < LEAST_WITH_SHAPES;
        boolean marked = marks && state.changes();
        Color ground = state.isLight() ? colours.paper() : colours.ink();
        g.setFill(marked && small ? colours.mark() : ground);
        g.fillRect(x, y, size, size);
        if (marked && !small) {
            mark(state, x, y, size);
        }
    }

    private void mark(ModuleState state, double x, double y, double size) {
        if (state == ModuleState.GROWN) {
            double radius = Math.max(1.5, size * DOT);
            g.setFill(colours.mark());
            g.fillOval(x + size / 2 - radius, y + size / 2 - radius, 2 * radius, 2 * radius);
        } else {
            double inset = size * CROSS;
            g.setStroke(colours.mark());
            g.setLineWidth(Math.max(1, size / 8));
            g.strokeLine(x + inset, y + inset, x + size - inset, y + size - inset);
            g.strokeLine(x + inset, y + size - inset, x + size - inset, y + inset);
        }
    }

    private void ghost(double x, double y, double size) {
        g.setFill(colours.veil());
        g.fillRect(x, y, size, size);
        hatch(x, y, size);
    }

    /** What changes in the mark's colour, everything else quiet. */
    void thumbnail(ModuleState state, double x, double y, double size) {
        g.setFill(
                state.changes()
                        ? colours.mark()
                        : state == ModuleState.GHOST ? colours.quiet() : quiet(state));
        g.fillRect(x, y, size, size);
    }

    private Color quiet(ModuleState state) {
        return colours.quiet().interpolate(state.isLight() ? colours.paper() : colours.ink(), 0.4);
    }

    /** The strokes of a module that is not embedded; none in a very small one. */
    void hatch(double x, double y, double size) {
        if (size < LEAST_WITH_SHAPES) {
            return;
        }
        g.setStroke(colours.hatch());
        g.setLineWidth(0.8);
        for (double at = HATCH; at < 2 * size; at += HATCH) {
            double over = Math.max(0, at - size);
            g.strokeLine(x + over, y + at - over, x + at - over, y + over);
        }
    }
}
