package signet.ui.train.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;

/**
 * A round of a run, as far as it is known.
 *
 * @param number counted from 0, which is the dense network
 * @param from the kept round that it was pruned from; the dense network has none
 * @param epochs that ended, in order
 * @param live where its training is; empty before the first step and after the end
 * @param end empty while it runs
 */
public record Round(
        int number,
        Optional<Integer> from,
        List<EpochDone> epochs,
        Optional<Stepped> live,
        Optional<RoundDone> end) {
    public Round {
        epochs = List.copyOf(epochs);
    }

    /** Nothing is known of it yet. */
    static Round start(int number, Optional<Integer> from) {
        return new Round(number, from, List.of(), Optional.empty(), Optional.empty());
    }

    /** An epoch that is told again, after a crash, takes the place of what was told of it first. */
    Round with(EpochDone epoch) {
        List<EpochDone> next = new ArrayList<>(epochs);
        next.removeIf(known -> known.epoch() >= epoch.epoch());
        next.add(epoch);
        return new Round(number, from, next, Optional.empty(), end);
    }

    Round with(Stepped step) {
        return new Round(number, from, epochs, Optional.of(step), Optional.empty());
    }

    Round with(RoundDone done) {
        return new Round(number, from, epochs, Optional.empty(), Optional.of(done));
    }

    /** Whether it is the dense network. */
    public boolean isDense() {
        return number == 0;
    }

    /** Whether it ended within tolerance; the dense network always did. */
    public boolean isKept() {
        return end.isPresent() && (isDense() || end.get().matched());
    }

    /** Whether it ended and was given up. */
    public boolean isReverted() {
        return end.isPresent() && !isKept();
    }

    /** Kept / total of the counted layers; empty while it runs. */
    public OptionalDouble density() {
        return end.map(done -> OptionalDouble.of((double) done.kept() / done.total()))
                .orElse(OptionalDouble.empty());
    }

    /** Epochs in all, as far as it was told; 0 before its first event. */
    public int plannedEpochs() {
        return live.map(Stepped::epochs).orElse(epochs.isEmpty() ? 0 : epochs.getLast().epochs());
    }
}
