package signet.ui.train.history;

import java.util.ArrayList;
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
 * @param rounds in order; the number of a round is its place
 * @param finished how it ended; empty while it may go on
 */
public record RunHistory(List<Round> rounds, Optional<Finished> finished) {
    /** Nothing has happened. */
    public static final RunHistory EMPTY = new RunHistory(List.of(), Optional.empty());

    public RunHistory {
        rounds = List.copyOf(rounds);
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
            case ControlDone _ -> this;
            case Finished end -> new RunHistory(rounds, Optional.of(end));
        };
    }

    private Round round(int number) {
        return number < rounds.size() ? rounds.get(number) : Round.start(number, base(number));
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
        while (next.size() < round.number()) {
            next.add(Round.start(next.size(), base(next.size())));
        }
        if (round.number() < next.size()) {
            next.set(round.number(), round);
        } else {
            next.add(round);
        }
        return new RunHistory(next, finished);
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
        return rounds.isEmpty() ? Optional.empty() : rounds.getFirst().end();
    }

    /** The round whose ticket is the result so far: the last one that was kept. */
    public Optional<Round> best() {
        Optional<Integer> result =
                finished.map(Finished::round).filter(number -> number < rounds.size());
        return result.or(() -> base(rounds.size())).map(rounds::get);
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
                .map(from -> rounds.get(from).density())
                .filter(OptionalDouble::isPresent)
                .map(density -> OptionalDouble.of(density.getAsDouble() * left))
                .orElse(OptionalDouble.empty());
    }
}
