package signet.ui.train.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.lab.RunEvent;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Finished;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;

/**
 * What has happened in a run so far.
 *
 * @param rounds in the order of their numbers
 * @param controls that have ended; they follow the rounds and are none of them
 * @param finished how it ended; empty while it may go on
 */
public record RunHistory(
        List<Round> rounds, List<ControlDone> controls, Optional<Finished> finished) {
    /** Nothing has happened. */
    public static final RunHistory EMPTY = new RunHistory(List.of(), List.of(), Optional.empty());

    public RunHistory {
        rounds = List.copyOf(rounds);
        controls = List.copyOf(controls);
    }

    /** The history that these events tell. */
    public static RunHistory of(Iterable<? extends RunEvent> events) {
        RunHistory history = EMPTY;
        for (RunEvent event : events) {
            history = history.after(event);
        }
        return history;
    }

    /** This history and one more event. */
    public RunHistory after(RunEvent event) {
        return switch (event) {
            case Stepped step -> with(round(step.round()).with(step));
            case EpochDone epoch -> with(round(epoch.round()).with(epoch));
            case RoundDone done -> with(round(done.round()).with(done));
            case ControlDone control -> with(control);
            case Finished end -> new RunHistory(rounds, controls, Optional.of(end));
        };
    }

    /** A control was a round like any other until it said that it was none. */
    private RunHistory with(ControlDone control) {
        List<ControlDone> ended = new ArrayList<>(controls);
        ended.add(control);
        List<Round> search = new ArrayList<>(rounds);
        search.removeIf(round -> round.number() >= control.round());
        return new RunHistory(search, ended, finished);
    }

    private Round round(int number) {
        return find(number).orElseGet(() -> Round.start(number, base(number)));
    }

    /** The round of a number, if anything is known of it. */
    public Optional<Round> find(int number) {
        return rounds.stream().filter(round -> round.number() == number).findFirst();
    }

    /** What a round is pruned from: the last one before it that was kept. */
    private Optional<Integer> base(int number) {
        return rounds.stream()
                .filter(round -> round.number() < number && round.isKept())
                .map(Round::number)
                .reduce((first, second) -> second);
    }

    private RunHistory with(Round round) {
        List<Round> next = new ArrayList<>(rounds);
        next.removeIf(known -> known.number() == round.number());
        next.add(round);
        next.sort(Comparator.comparingInt(Round::number));
        return new RunHistory(next, controls, finished);
    }

    /** The rounds that have ended, in order. */
    public List<Round> ended() {
        return rounds.stream().filter(round -> round.end().isPresent()).toList();
    }

    /** The last round, if it has not ended. */
    public Optional<Round> running() {
        return rounds.isEmpty() || rounds.getLast().end().isPresent() || finished.isPresent()
                ? Optional.empty()
                : Optional.of(rounds.getLast());
    }

    /** The dense network, once it is trained. */
    public Optional<RoundDone> dense() {
        return find(0).flatMap(Round::end);
    }

    /** The round whose ticket is the result so far: the last one that was kept. */
    public Optional<Round> best() {
        return finished.map(Finished::round).or(() -> base(Integer.MAX_VALUE)).flatMap(this::find);
    }

    /** How many rounds were given up. */
    public int reverted() {
        return (int) rounds.stream().filter(Round::isReverted).count();
    }

    /**
     * What a round kept of the weights is expected to be before it ends.
     *
     * @param ratios of the search, in the order in which it goes back through them
     */
    public OptionalDouble runningDensity(List<Double> ratios) {
        Optional<Round> running = running();
        if (running.isPresent() && running.get().isDense()) {
            return OptionalDouble.of(1);
        }
        if (reverted() >= ratios.size()) {
            return OptionalDouble.empty();
        }
        double left = 1 - ratios.get(reverted());
        return running.flatMap(Round::from)
                .flatMap(this::find)
                .map(Round::density)
                .filter(OptionalDouble::isPresent)
                .map(density -> OptionalDouble.of(density.getAsDouble() * left))
                .orElse(OptionalDouble.empty());
    }
}
