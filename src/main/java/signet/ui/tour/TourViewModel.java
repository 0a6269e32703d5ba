package signet.ui.tour;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where a person is in the tour. */
public final class TourViewModel {
    private final List<TourStep> steps;
    private final ReadOnlyObjectWrapper<TourStep> step = new ReadOnlyObjectWrapper<>();

    /**
     * @param steps at least one
     */
    public TourViewModel(List<TourStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Begins with the first step. */
    public void start() {
        go(0);
    }

    /** Goes on; after the last step the tour is over. */
    public void next() {
        if (isLast()) {
            leave();
        } else {
            go(number());
        }
    }

    /** Goes back; the first step stays. */
    public void back() {
        if (number() > 1) {
            go(number() - 2);
        }
    }

    private void go(int index) {
        step.set(steps.get(index));
        steps.get(index).show().run();
    }

    /** Ends the tour and leaves the window as it is. */
    public void leave() {
        step.set(null);
    }

    /** The step that is told; null while there is no tour. */
    public ReadOnlyObjectProperty<TourStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether the tour is under way. */
    public boolean isRunning() {
        return step.get() != null;
    }

    /** Which step that is, from 1; 0 while there is no tour. */
    public int number() {
        return isRunning() ? steps.indexOf(step.get()) + 1 : 0;
    }

    /** How many steps there are. */
    public int size() {
        return steps.size();
    }

    /** Whether no step follows. */
    public boolean isLast() {
        return number() == size();
    }

    /** Where the person is, in words. */
    public String words() {
        return "Step %d of %d".formatted(number(), size());
    }
}
