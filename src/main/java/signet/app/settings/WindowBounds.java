package signet.app.settings;

/**
 * Where the window was, in screen coordinates that do not depend on the resolution.
 *
 * @param x left edge
 * @param y upper edge
 * @param maximized whether it filled the screen; the rest is then where it goes back to
 */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
    public WindowBounds {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException(
                    "a window of %s by %s has no area".formatted(width, height));
        }
    }
}
