package signet.ui.heatmap;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Mouse, wheel, pinch and keys of a heatmap. */
final class HeatmapInput {
    private static final int LEAP = 8;
    private static final int DOUBLE_CLICK_STEPS = 4;
    private static final double WHEEL_NOTCH = 40;
    private static final double PINCH_STEP = 1.15;

    private final HeatmapView view;
    private double wheel;
    private double pinch = 1;
    private double dragX;
    private double dragY;

    HeatmapInput(HeatmapView view) {
        this.view = view;
    }

    void install() {
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, e -> view.hover(e.getX(), e.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> view.hover(-1, -1));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> view.setCursor(Cursor.DEFAULT));
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** A touchpad sends many small amounts, a wheel sends whole notches. */
    private void scroll(ScrollEvent event) {
        wheel += event.getDeltaY() / WHEEL_NOTCH;
        int steps = (int) wheel;
        wheel -= steps;
        zoom(steps, event.getX(), event.getY());
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        pinch *= event.getZoomFactor();
        int steps = (int) (Math.log(pinch) / Math.log(PINCH_STEP));
        pinch /= Math.pow(PINCH_STEP, steps);
        zoom(steps, event.getX(), event.getY());
        event.consume();
    }

    private void zoom(int steps, double x, double y) {
        if (steps != 0) {
            view.zoomAt(steps, x, y);
            view.hover(x, y);
        }
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        view.setCursor(Cursor.CLOSED_HAND);
        view.pan(event.getX() - dragX, event.getY() - dragY);
        view.hover(event.getX(), event.getY());
        dragX = event.getX();
        dragY = event.getY();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            zoom(DOUBLE_CLICK_STEPS, event.getX(), event.getY());
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int leap = event.isShiftDown() ? LEAP : 1;
        boolean known = true;
        switch (event.getCode()) {
            case UP -> view.moveCursor(-leap, 0);
            case DOWN -> view.moveCursor(leap, 0);
            case LEFT -> view.moveCursor(0, -leap);
            case RIGHT -> view.moveCursor(0, leap);
            case HOME -> view.moveCursor(0, -Integer.MAX_VALUE);
            case END -> view.moveCursor(0, Integer.MAX_VALUE);
            case PLUS, EQUALS, ADD -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            case DIGIT0, NUMPAD0 -> view.zoomToFit();
            case M -> view.nextMode();
            case F4 -> view.togglePin();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
