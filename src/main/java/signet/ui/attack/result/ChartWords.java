package signet.ui.attack.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;

/** Finds room for words in a chart: never over points or other words, over curves if it must be. */
final class ChartWords {
    private static final double GAP = 8;
    private static final double POINT = 6;
    private static final double STEP = 5;

    private final Bounds area;
    private final List<Bounds> taken = new ArrayList<>();
    private final List<Bounds> curves = new ArrayList<>();

    ChartWords(Bounds area) {
        this.area = area;
    }

    void avoidPoint(double x, double y) {
        taken.add(new BoundingBox(x - POINT, y - POINT, 2 * POINT, 2 * POINT));
    }

    /**
     * @param points x and y in turn, of corners
     */
    void avoidLine(List<Double> points) {
        for (int i = 2; i + 1 < points.size(); i += 2) {
            double dx = points.get(i) - points.get(i - 2);
            double dy = points.get(i + 1) - points.get(i - 1);
            int steps = (int) Math.ceil(Math.hypot(dx, dy) / STEP);
            for (int step = 0; step <= steps; step++) {
                double part = steps == 0 ? 0 : (double) step / steps;
                curves.add(
                        new BoundingBox(
                                points.get(i - 2) + part * dx - 1,
                                points.get(i - 1) + part * dy - 1,
                                2,
                                2));
            }
        }
    }

    /** A place beside, above or below a point. */
    Optional<Bounds> beside(double x, double y, Dimension2D size) {
        double right = x + GAP;
        double left = x - GAP - size.getWidth();
        double middle = y - size.getHeight() / 2;
        double centre = x - size.getWidth() / 2;
        double above = y - GAP - size.getHeight();
        double below = y + GAP;
        return at(
                List.of(
                        new double[] {right, middle},
                        new double[] {left, middle},
                        new double[] {centre, above},
                        new double[] {centre, below},
                        new double[] {right, above},
                        new double[] {right, below},
                        new double[] {left, above},
                        new double[] {left, below}),
                size);
    }

    /** The first place of some, best first, at which there is room. */
    Optional<Bounds> at(List<double[]> places, Dimension2D size) {
        List<Bounds> free =
                places.stream()
                        .<Bounds>map(at ->
                                new BoundingBox(at[0], at[1], size.getWidth(), size.getHeight()))
                        .filter(area::contains)
                        .filter(box -> taken.stream().noneMatch(box::intersects))
                        .toList();
        Optional<Bounds> best =
                free.stream()
                        .filter(box -> curves.stream().noneMatch(box::intersects))
                        .findFirst()
                        .or(() -> free.stream().findFirst());
        best.ifPresent(taken::add);
        return best;
    }
}
