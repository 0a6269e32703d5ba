package signet.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for words in a plot, in pixels: never over a point or other words. */
final class LabelRoom {
    private final Rectangle2D area;
    private final List<Rectangle2D> taken;
    private final List<Line2D> lines;

    /**
     * @param points that no word may cover
     * @param lines that no word should cross
     */
    LabelRoom(Rectangle2D area, List<Rectangle2D> points, List<Line2D> lines) {
        this.area = area;
        this.taken = new ArrayList<>(points);
        this.lines = List.copyOf(lines);
    }

    /** Takes the first place that is free and crosses no line. */
    Optional<Rectangle2D> clear(List<Rectangle2D> places) {
        return take(
                free(places).stream()
                        .filter(box -> lines.stream().noneMatch(line -> line.intersects(box)))
                        .findFirst());
    }

    /** As {@link #clear}; where there is none, the first that is free. */
    Optional<Rectangle2D> any(List<Rectangle2D> places) {
        return clear(places).or(() -> take(free(places).stream().findFirst()));
    }

    private List<Rectangle2D> free(List<Rectangle2D> places) {
        return places.stream()
                .filter(area::contains)
                .filter(box -> taken.stream().noneMatch(box::intersects))
                .toList();
    }

    private Optional<Rectangle2D> take(Optional<Rectangle2D> place) {
        place.ifPresent(taken::add);
        return place;
    }
}
