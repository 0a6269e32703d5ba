package signet.ui.train.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import signet.ui.parts.Texts;

/** What charts share: marks that know where they belong once the chart has a size. */
abstract class Plot extends Region {
    /** Where a label stands beside its point. */
    enum Side {
        LEFT(-1, -0.5),
        RIGHT(0, -0.5),
        ABOVE(-0.5, -1),
        BELOW(-0.5, 0);

        private final double across;
        private final double down;

        Side(double across, double down) {
            this.across = across;
            this.down = down;
        }
    }

    private final List<Runnable> placements = new ArrayList<>();

    /**
     * @param margins room for words around the drawn area; a style sheet gives more to larger words
     */
    Plot(Insets margins) {
        setPadding(margins);
        getStyleClass().add("wb-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Forgets all marks. */
    final void clear() {
        placements.clear();
        getChildren().clear();
    }

    /** Adds a mark; {@code place} is called whenever the chart is laid out. */
    final <N extends Node> N add(N mark, String style, Consumer<N> place) {
        mark.getStyleClass().add(style);
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        placements.add(() -> place.accept(mark));
        getChildren().add(mark);
        return mark;
    }

    /** Adds words. */
    final Label words(String text, String style, Consumer<Label> place) {
        return add(Texts.fixed(text, "wb-caption"), style, place);
    }

    /** The drawn area. */
    final Rectangle2D area() {
        Insets margins = getPadding();
        return new Rectangle2D(
                margins.getLeft(),
                margins.getTop(),
                Math.max(1, getWidth() - margins.getLeft() - margins.getRight()),
                Math.max(1, getHeight() - margins.getTop() - margins.getBottom()));
    }

    /** Draws a line through the middle of pixels, so that it is sharp. */
    static void draw(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(crisp(x1));
        line.setStartY(crisp(y1));
        line.setEndX(crisp(x2));
        line.setEndY(crisp(y2));
    }

    static double crisp(double at) {
        return Math.floor(at) + 0.5;
    }

    /** Puts a label beside a point, and not beyond the edges of the chart. */
    final void put(Label label, double x, double y, Side side) {
        double width = Math.ceil(label.prefWidth(-1));
        double height = Math.ceil(label.prefHeight(-1));
        double left = Math.clamp(x + side.across * width, 0, Math.max(0, getWidth() - width));
        label.resizeRelocate(Math.round(left), Math.round(y + side.down * height), width, height);
    }

    @Override
    protected void layoutChildren() {
        placements.forEach(Runnable::run);
    }
}
