package signet.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.RoundDone;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.prune.control.Control;
import signet.prune.search.Decision;
import signet.prune.search.ExtremeSearch;
import signet.prune.search.FinishedRound;
import signet.prune.search.SearchReport;

/** A part of a run that trains one network from its start to its end, or the end of the run. */
sealed interface Leg {
    /** The network of the spec. */
    record Dense() implements Leg {}

    /**
     * A round of the search.
     *
     * @param ratio part of the remaining weights to prune
     * @param fromRound whose network is pruned
     * @param weights how many weights go
     */
    record Pruned(double ratio, int fromRound, long weights) implements Leg {}

    /**
     * A control of the result.
     *
     * @param ofRound whose ticket is the result
     */
    record Controlled(Control control, int ofRound) implements Leg {}

    /**
     * Nothing is left to do.
     *
     * @param round whose ticket is the result
     * @param counts rounds kept with each ratio
     * @param reason why, as a part of a sentence
     */
    record Over(int round, List<Integer> counts, String reason) implements Leg {}

    /** What a run does after all that has happened: a pure function of both. */
    static Leg next(RunSpec spec, List<RunEvent> events) {
        List<RoundDone> rounds = rounds(events);
        if (rounds.isEmpty()) {
            return new Dense();
        }
        if (spec.search().isEmpty()) {
            return new Over(0, List.of(), "all epochs are done");
        }
        Search search = spec.search().get();
        return switch (decision(search, rounds)) {
            case Decision.Prune(double ratio, int fromRound, long weights) ->
                    new Pruned(ratio, fromRound, weights);
            case Decision.Stop(Decision.Reason reason, SearchReport report) ->
                    control(search, events)
                            .<Leg>map(control -> new Controlled(control, report.round()))
                            .orElseGet(() ->
                                    new Over(report.round(), report.counts(), reason.sentence()));
        };
    }

    /** All rounds that are done, by their numbers. */
    static List<RoundDone> rounds(List<RunEvent> events) {
        return events.stream()
                .filter(RoundDone.class::isInstance)
                .map(RoundDone.class::cast)
                .toList();
    }

    /** All controls that are done. */
    static List<ControlDone> controls(List<RunEvent> events) {
        return events.stream()
                .filter(ControlDone.class::isInstance)
                .map(ControlDone.class::cast)
                .toList();
    }

    /** The accuracy that decides. */
    static double accuracy(Search search, double validation, double test) {
        return switch (search.metric()) {
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** The search as the paper has it. */
    static ExtremeSearch rule(Search search) {
        return new ExtremeSearch(
                search.ratios(), search.tolerance(), search.maxRounds(), search.stopDensity());
    }

    private static Decision decision(Search search, List<RoundDone> rounds) {
        List<FinishedRound> finished = new ArrayList<>();
        for (RoundDone round : rounds) {
            double accuracy = accuracy(search, round.validation(), round.test());
            finished.add(new FinishedRound(round.kept(), accuracy));
        }
        return rule(search).next(finished);
    }

    private static Optional<Control> control(Search search, List<RunEvent> events) {
        int done = controls(events).size();
        return search.controls() && done < Control.values().length
                ? Optional.of(Control.values()[done])
                : Optional.empty();
    }
}
