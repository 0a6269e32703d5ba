package signet.ui.train.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the round chart shows of one run. Densities and accuracies are from 0 to 1.
 *
 * @param measure what accuracy it is: {@code Test accuracy}
 * @param marks the rounds that have ended, in order
 * @param tolerance how far below the dense network a round may be and is kept; empty where every
 *     round is
 * @param running density of the round that runs; empty where none does or it is not known
 */
public record RoundPlot(
        String measure, List<Mark> marks, OptionalDouble tolerance, OptionalDouble running) {
    /** Nothing to show yet. */
    public static final RoundPlot EMPTY =
            new RoundPlot(
                    "Test accuracy", List.of(), OptionalDouble.empty(), OptionalDouble.empty());

    public RoundPlot {
        marks = List.copyOf(marks);
    }

    /**
     * A round that has ended.
     *
     * @param round counted from 0, the dense network
     * @param from the round that it was pruned from; the dense network has none
     */
    public record Mark(
            int round, double density, double accuracy, boolean kept, OptionalInt from) {}

    /** Accuracy of the dense network; empty before it is trained. */
    OptionalDouble dense() {
        return marks.isEmpty() || marks.getFirst().round() != 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(marks.getFirst().accuracy());
    }

    List<Mark> kept() {
        return marks.stream().filter(Mark::kept).toList();
    }

    /** The mark of a round, or null. */
    Mark mark(int round) {
        return marks.stream().filter(mark -> mark.round() == round).findFirst().orElse(null);
    }

    /** How far a mark is above the dense network, in percentage points. */
    double gain(Mark mark) {
        return 100 * (mark.accuracy() - dense().orElse(mark.accuracy()));
    }
}
