package signet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;
import signet.ticket.Layer;
import signet.ticket.LayerStatistics;
import signet.ticket.WeightStatistics;

/** Lays a heatmap out and draws it; lengths are pixels at scale 1. */
final class HeatmapDrawing {
    /** From this size on cells and bars stand apart by a gap. */
    static final int GAP_FROM = 6;

    private static final int MARGIN = 24;
    private static final int LEFT = 76;
    private static final int TOP = 86;
    private static final int PLOT = 576;
    private static final int LARGEST_CELL = 24;
    private static final int LINE = 17;

    private final Palette palette;
    private final LayerStatistics statistics;
    private final Cells cells;
    private final Frame frame;
    private final LegendDrawing legend;
    private final String title;
    private final List<String> caption;

    HeatmapDrawing(Layer layer, Picture picture, Palette palette) {
        this.palette = palette;
        this.statistics = LayerStatistics.of(layer);
        double limit =
                statistics
                        .weights()
                        .flatMap(WeightStatistics::spread)
                        .map(spread -> (double) spread.histogram().limit())
                        .orElse(1.0);
        this.cells = new CellPainter(layer, palette).paint(picture, limit);
        int side = Math.max(cells.rows(), cells.columns());
        int cell = Math.clamp(PLOT / side, 1, LARGEST_CELL);
        this.frame = new Frame(LEFT, TOP, cell, cells.rows(), cells.columns());
        this.legend =
                new LegendDrawing(
                        Legend.of(picture, palette, layer.grid().kernelSize(), limit), palette);
        this.title = "%s  (%s)".formatted(layer.name(), layer.shape());
        this.caption = caption();
    }

    private List<String> caption() {
        List<String> lines = new ArrayList<>();
        lines.add("%s weights kept".formatted(statistics.density()));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d of %,d kernels empty; dead channels: %,d of %,d output, %,d of %,d input",
                        statistics.emptyKernels(),
                        statistics.kernels(),
                        statistics.deadOutputs(),
                        statistics.outputs().size(),
                        statistics.deadInputs(),
                        statistics.inputs().size()));
        if (cells.block() > 1) {
            lines.add("each cell stands for %1$d × %1$d".formatted(cells.block()));
        }
        statistics
                .weights()
                .filter(weights -> weights.nonFinite() > 0)
                .ifPresent(weights ->
                        lines.add(
                                "%,d kept weights are not numbers".formatted(weights.nonFinite())));
        return lines;
    }

    int width() {
        int plot = frame.right() + ProfileDrawing.SPACE + ProfileDrawing.DEPTH;
        int words =
                caption.stream()
                        .mapToInt(line -> Pen.widthOf(line, FigureFonts.BODY))
                        .max()
                        .orElse(0);
        return MARGIN
                + IntStream.of(
                                plot,
                                MARGIN + words,
                                MARGIN + Pen.widthOf(title, FigureFonts.TITLE),
                                MARGIN + legend.width())
                        .max()
                        .orElseThrow();
    }

    int height() {
        return captionTop() + caption.size() * LINE + MARGIN;
    }

    private int legendTop() {
        return frame.bottom() + ProfileDrawing.SPACE + ProfileDrawing.DEPTH + MARGIN;
    }

    private int captionTop() {
        return legendTop() + LegendDrawing.HEIGHT + 12;
    }

    void draw(Pen pen) {
        pen.fill(palette.ground(), 0, 0, width(), height());
        pen.text(title, FigureFonts.TITLE, palette.text(), MARGIN, MARGIN + 14);
        int outputs = statistics.outputs().size();
        int inputs = statistics.inputs().size();
        new RulerDrawing(frame, outputs, inputs, palette.muted()).draw(pen);
        drawCells(pen);
        new ProfileDrawing(frame, palette, statistics).draw(pen);
        legend.draw(pen, MARGIN, legendTop());
        for (int i = 0; i < caption.size(); i++) {
            int y = captionTop() + (i + 1) * LINE - 4;
            pen.text(caption.get(i), FigureFonts.BODY, palette.muted(), MARGIN, y);
        }
    }

    /** One rectangle for each run of cells, which keeps SVG small; gaps are drawn over them. */
    private void drawCells(Pen pen) {
        int empty = palette.ofCount(0, 1);
        pen.fill(empty, frame.left(), frame.top(), frame.width(), frame.height());
        cells.runs().stream()
                .filter(run -> run.argb() != empty)
                .forEach(run ->
                        pen.fill(
                                run.argb(),
                                frame.left() + run.column() * frame.cell(),
                                frame.top() + run.row() * frame.cell(),
                                run.length() * frame.cell(),
                                frame.cell()));
        if (frame.cell() >= GAP_FROM) {
            drawGaps(pen);
        }
    }

    private void drawGaps(Pen pen) {
        for (int row = 1; row <= cells.rows(); row++) {
            int y = frame.top() + row * frame.cell() - 1;
            pen.fill(palette.ground(), frame.left(), y, frame.width(), 1);
        }
        for (int column = 1; column <= cells.columns(); column++) {
            int x = frame.left() + column * frame.cell() - 1;
            pen.fill(palette.ground(), x, frame.top(), 1, frame.height());
        }
    }
}
