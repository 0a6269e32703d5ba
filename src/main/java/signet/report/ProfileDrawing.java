package signet.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import signet.report.figure.FigureFonts;
import signet.report.figure.Pen;
import signet.ticket.Density;
import signet.ticket.LayerStatistics;

/**
 * Density of each output channel right of a heatmap and of each input channel below it, as bars
 * from 0 on a scale that both share. A dead channel gets a cross.
 */
final class ProfileDrawing {
    static final int DEPTH = 56;
    static final int SPACE = 12;

    private final Frame frame;
    private final Palette palette;
    private final LayerStatistics statistics;
    private final double highest;

    ProfileDrawing(Frame frame, Palette palette, LayerStatistics statistics) {
        this.frame = frame;
        this.palette = palette;
        this.statistics = statistics;
        this.highest =
                Stream.concat(statistics.outputs().stream(), statistics.inputs().stream())
                        .mapToDouble(Density::ratio)
                        .max()
                        .orElse(0);
    }

    void draw(Pen pen) {
        int x = frame.right() + SPACE;
        bars(
                statistics.outputs(),
                frame.height(),
                (from, to, length) ->
                        pen.fill(palette.bar(), x, frame.top() + from, length, to - from),
                at -> pen.cross(palette.alarm(), x + 4, frame.top() + at, 2));
        int y = frame.bottom() + SPACE;
        bars(
                statistics.inputs(),
                frame.width(),
                (from, to, length) ->
                        pen.fill(palette.bar(), frame.left() + from, y, to - from, length),
                at -> pen.cross(palette.alarm(), frame.left() + at, y + 4, 2));
        String top = String.format(Locale.ROOT, "%.1f %%", 100 * highest);
        pen.text("density", FigureFonts.SMALL, palette.muted(), x, frame.top() - 24);
        pen.text("0", FigureFonts.SMALL, palette.muted(), x, frame.top() - 6);
        pen.textEndingAt(top, FigureFonts.SMALL, palette.muted(), x + DEPTH, frame.top() - 6);
        pen.textEndingAt("0", FigureFonts.SMALL, palette.muted(), frame.left() - 6, y + 9);
        pen.textEndingAt(top, FigureFonts.SMALL, palette.muted(), frame.left() - 6, y + DEPTH);
    }

    private interface Bar {
        void draw(int from, int to, int length);
    }

    private interface Mark {
        void draw(int at);
    }

    /** Where there are more channels than pixels, a bar is the mean of its channels. */
    private void bars(List<Density> channels, int side, Bar bar, Mark dead) {
        int count = Math.min(channels.size(), side);
        for (int i = 0; i < count; i++) {
            int first = (int) ((long) i * channels.size() / count);
            int next = (int) ((long) (i + 1) * channels.size() / count);
            Density density =
                    channels.subList(first, next).stream().reduce(Density.NONE, Density::plus);
            int from = i * side / count;
            int to = (i + 1) * side / count;
            if (density.kept() == 0) {
                dead.draw((from + to) / 2);
                continue;
            }
            int gap = to - from >= HeatmapDrawing.GAP_FROM ? 1 : 0;
            int length = Math.max(1, (int) Math.round(DEPTH * density.ratio() / highest));
            bar.draw(from, to - gap, length);
        }
    }
}
