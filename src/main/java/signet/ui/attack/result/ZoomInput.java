package signet.ui.attack.result;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Keys and pointer that move what is seen of all codes. */
final class ZoomInput {
    private final CodeZoom zoom;
    private final double side;
    private double x;
    private double y;

    private ZoomInput(CodeZoom zoom, double side) {
        this.zoom = zoom;
        this.side = side;
    }

    /**
     * Lets a pane of codes be zoomed and moved.
     *
     * @param side of a code in it, about, in pixels
     */
    static void on(Node pane, CodeZoom zoom, double side) {
        ZoomInput input = new ZoomInput(zoom, side);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, input::onKey);
        pane.addEventFilter(ScrollEvent.SCROLL, input::onScroll);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, input::take);
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, input::drag);
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom.in();
            case MINUS, SUBTRACT -> zoom.out();
            case DIGIT0, NUMPAD0 -> zoom.reset();
            default -> {
                if (!event.isShiftDown() || !moves(event)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean moves(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> zoom.step(-1, 0);
            case RIGHT -> zoom.step(1, 0);
            case UP -> zoom.step(0, -1);
            case DOWN -> zoom.step(0, 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Without Ctrl the wheel moves the list, as everywhere. */
    private void onScroll(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            if (event.getDeltaY() > 0) {
                zoom.in();
            } else {
                zoom.out();
            }
            event.consume();
        }
    }

    private void take(MouseEvent event) {
        x = event.getSceneX();
        y = event.getSceneY();
    }

    private void drag(MouseEvent event) {
        if (zoom.factor() > 1) {
            zoom.pan((x - event.getSceneX()) / side, (y - event.getSceneY()) / side);
            take(event);
            event.consume();
        }
    }
}
