package signet.ui;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** Where a window stands: never larger than its screen, and never beside all of them. */
final class WindowPlace {
    private WindowPlace() {}

    /** What the screens of this machine leave to windows, the primary one first. */
    static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /** In the middle of a screen, or all of it where that is smaller. */
    static Rectangle2D centred(double width, double height, Rectangle2D screen) {
        Rectangle2D wanted =
                new Rectangle2D(
                        Math.rint(screen.getMinX() + Math.max(0, screen.getWidth() - width) / 2),
                        Math.rint(screen.getMinY() + Math.max(0, screen.getHeight() - height) / 2),
                        width,
                        height);
        return within(wanted, List.of(screen));
    }

    /**
     * Moved and made smaller as little as it takes to lie in the screen that most of it lies in.
     *
     * @param screens at least one; the first where it lies in none
     */
    static Rectangle2D within(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = screens.getFirst();
        for (Rectangle2D other : screens) {
            screen = overlap(wanted, other) > overlap(wanted, screen) ? other : screen;
        }
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static double overlap(Rectangle2D one, Rectangle2D other) {
        double across =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }
}
