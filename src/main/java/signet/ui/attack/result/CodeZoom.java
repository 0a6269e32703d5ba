package signet.ui.attack.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of the extracted codes is seen: one for all of them, so that the same modules stand
 * beside each other.
 */
public final class CodeZoom {
    static final int MOST = 8;

    /** Part of what is seen that one key press moves. */
    private static final double STEP = 0.25;

    private final List<Runnable> listeners = new ArrayList<>();
    private int factor = 1;
    private double left;
    private double top;

    /** Tells of every change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** How often larger than the whole code, 1 to 8. */
    public int factor() {
        return factor;
    }

    /** Where what is seen begins, as a part of the width of the code. */
    double left() {
        return left;
    }

    /** The same from the top. */
    double top() {
        return top;
    }

    /** Shows half as much, around the same middle. */
    public void in() {
        zoom(factor * 2);
    }

    /** Shows twice as much, around the same middle. */
    public void out() {
        zoom(factor / 2);
    }

    /** Shows the whole codes. */
    public void reset() {
        zoom(1);
    }

    private void zoom(int next) {
        double middleX = left + 0.5 / factor;
        double middleY = top + 0.5 / factor;
        factor = Math.clamp(next, 1, MOST);
        show(middleX - 0.5 / factor, middleY - 0.5 / factor);
    }

    /** Moves by steps of a key. */
    void step(int right, int down) {
        pan(STEP * right, STEP * down);
    }

    /**
     * Moves what is seen.
     *
     * @param right in parts of what is seen
     * @param down the same
     */
    void pan(double right, double down) {
        show(left + right / factor, top + down / factor);
    }

    private void show(double nextLeft, double nextTop) {
        double last = 1 - 1.0 / factor;
        left = Math.clamp(nextLeft, 0, last);
        top = Math.clamp(nextTop, 0, last);
        listeners.forEach(Runnable::run);
    }
}
