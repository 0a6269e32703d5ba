package signet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states of something that a person changes, oldest first, and which of them is in hand. Every
 * state is immutable, so undo is complete: it only takes up an older one.
 *
 * @param steps at least one
 * @param now index of the step in hand
 * @param saved index of the step that was saved last; -1 where it is gone
 */
public record History<T>(List<Step<T>> steps, int now, int saved) {
    /**
     * One state.
     *
     * @param what the change that led to it, such as {@code Embed signature}
     */
    public record Step<T>(T state, String what) {}

    public History {
        steps = List.copyOf(steps);
    }

    /** The history of something just read from disk. */
    public static <T> History<T> of(T state) {
        return new History<>(List.of(new Step<>(state, "Open")), 0, 0);
    }

    /** The state in hand. */
    public T state() {
        return steps.get(now).state();
    }

    /** A history in which the next state follows the one in hand; what was undone is gone. */
    public History<T> change(T next, String what) {
        List<Step<T>> kept = new ArrayList<>(steps.subList(0, now + 1));
        kept.add(new Step<>(next, what));
        return new History<>(kept, now + 1, saved <= now ? saved : -1);
    }

    /** The change that undo would take back; empty at the oldest state. */
    public Optional<String> undoable() {
        return now == 0 ? Optional.empty() : Optional.of(steps.get(now).what());
    }

    /** The change that redo would make again; empty at the newest state. */
    public Optional<String> redoable() {
        return now == steps.size() - 1 ? Optional.empty() : Optional.of(steps.get(now + 1).what());
    }

    /** One state back; the same history where there is none. */
    public History<T> undo() {
        return new History<>(steps, Math.max(0, now - 1), saved);
    }

    /** One state on; the same history where there is none. */
    public History<T> redo() {
        return new History<>(steps, Math.min(steps.size() - 1, now + 1), saved);
    }

    /** A history whose state in hand is the one on disk. */
    public History<T> markSaved() {
        return new History<>(steps, now, now);
    }

    /** Whether the state in hand is on disk: as it was saved, or in the file it was read from. */
    public boolean isSaved() {
        return now == saved || now == 0;
    }
}
