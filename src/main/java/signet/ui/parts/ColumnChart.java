package signet.ui.parts;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A few columns with their count above and their name below, in whole pixels. */
public final class ColumnChart extends Region {
    /**
     * One column.
     *
     * @param name below
     * @param count how high, and the number above
     * @param fill colour
     */
    public record Column(String name, long count, Color fill) {}

    private static final double CAPTION = 16;
    private static final double GAP = 2;

    /** How much higher a count stands that would run into the one before it. */
    private static final double LIFT = 12;

    private static final int LONG = 4;

    private final double plotHeight;
    private List<Column> columns = List.of();

    public ColumnChart(double plotHeight) {
        this.plotHeight = plotHeight;
        setMinHeight(plotHeight + 2 * CAPTION);
        setPrefHeight(plotHeight + 2 * CAPTION);
    }

    /** Replaces the columns. */
    public void show(List<Column> next, Color outline) {
        columns = next;
        getChildren().clear();
        for (Column column : next) {
            Region bar = new Region();
            bar.setBackground(
                    new Background(new BackgroundFill(column.fill(), null, Insets.EMPTY)));
            bar.setBorder(
                    new Border(
                            new BorderStroke(
                                    outline,
                                    BorderStrokeStyle.SOLID,
                                    CornerRadii.EMPTY,
                                    new BorderWidths(column == next.getFirst() ? 1 : 0))));
            getChildren().addAll(bar, caption(count(column.count())), caption(column.name()));
        }
        setAccessibleText(describe());
        requestLayout();
    }

    private static Label caption(String text) {
        Label label = Texts.fixed(text, "wb-mono-small", "wb-muted");
        label.setAlignment(Pos.CENTER);
        return label;
    }

    private static String count(long count) {
        return count < 10_000
                ? Long.toString(count)
                : String.format(
                        Locale.ROOT,
                        count < 1_000_000 ? "%.0fk" : "%.1fM",
                        count / (count < 1_000_000 ? 1e3 : 1e6));
    }

    private String describe() {
        StringBuilder text = new StringBuilder();
        for (Column column : columns) {
            text.append(column.name()).append(": ").append(column.count()).append(", ");
        }
        return text.toString();
    }

    @Override
    protected void layoutChildren() {
        if (columns.isEmpty()) {
            return;
        }
        double step = Math.floor(getWidth() / columns.size());
        boolean lifted = false;
        for (int i = 0; i < columns.size(); i++) {
            double height = height(i);
            double left = i * step;
            lifted = !lifted && i > 0 && runsInto(i - 1, i);
            double bottom = CAPTION + plotHeight;
            var children = getManagedChildren();
            children.get(3 * i).resizeRelocate(left, bottom - height, step - GAP, height);
            children.get(3 * i + 1)
                    .resizeRelocate(
                            left - 4,
                            bottom - height - CAPTION - (lifted ? LIFT : 0),
                            step + 6,
                            CAPTION);
            children.get(3 * i + 2).resizeRelocate(left, bottom, step - GAP, CAPTION);
        }
    }

    /** The highest leaves room for a count that is lifted. */
    private double height(int column) {
        long most = columns.stream().mapToLong(Column::count).max().orElse(0);
        long count = columns.get(column).count();
        double share = most == 0 ? 0 : (double) count / most;
        return count == 0 ? 0 : Math.max(1, Math.round(share * (plotHeight - LIFT)));
    }

    private boolean runsInto(int before, int column) {
        return isLong(before) && isLong(column) && Math.abs(height(before) - height(column)) < LIFT;
    }

    private boolean isLong(int column) {
        return count(columns.get(column).count()).length() >= LONG;
    }
}
