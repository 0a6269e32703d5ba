package signet.ui.train.chart;

import javafx.scene.shape.Polygon;

/** A shape for each run that is compared, so that colour is never alone. */
public final class Shapes {
    /** Width and height. */
    public static final double SIDE = 9;

    private static final double HALF = SIDE / 2;

    private Shapes() {}

    /**
     * Square, triangle or diamond.
     *
     * @param number of the compared run, 1 to 3
     */
    public static Polygon ofOther(int number) {
        return switch (number) {
            case 1 -> new Polygon(0, 0, SIDE, 0, SIDE, SIDE, 0, SIDE);
            case 2 -> new Polygon(HALF, 0, SIDE, SIDE, 0, SIDE);
            default -> new Polygon(HALF, 0, SIDE, HALF, HALF, SIDE, 0, HALF);
        };
    }
}
