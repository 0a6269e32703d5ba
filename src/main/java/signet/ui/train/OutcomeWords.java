package signet.ui.train;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import signet.lab.RunEvent.ControlDone;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.lab.spec.Search.Metric;
import signet.ui.train.history.Round;
import signet.ui.train.history.RunHistory;

/** What came of a search in words: rounds kept with each ratio, and its control tickets. */
final class OutcomeWords {
    private OutcomeWords() {}

    /** {@code Rounds kept: 5 at 20 %, 1 at 10 %, 0 at 1 %}; empty where nothing is searched. */
    static String counts(RunInfo run) {
        if (run.spec().kind() != RunSpec.Kind.SEARCH || run.history().ended().size() < 2) {
            return "";
        }
        List<Double> ratios = run.spec().search().map(Search::ratios).orElse(List.of());
        return "Rounds kept%s: %s"
                .formatted(
                        run.isFinished() ? "" : " so far",
                        ratios.stream()
                                .map(ratio -> kept(run.history(), ratio) + " at " + points(ratio))
                                .collect(Collectors.joining(", ")));
    }

    private static String points(double ratio) {
        return String.format(Locale.ROOT, "%.1f", 100 * ratio).replaceFirst("\\.0$", "") + " %";
    }

    private static long kept(RunHistory history, double ratio) {
        return history.ended().stream()
                .filter(round -> !round.isDense() && round.isKept())
                .filter(round -> round.end().orElseThrow().ratio() == ratio)
                .count();
    }

    /**
     * {@code Test accuracy of the ticket 91.20 %; of its controls: random mask 71.00 %, ...}, by
     * the accuracy that decides; empty without controls.
     */
    static String controls(RunInfo run) {
        List<ControlDone> controls = run.history().controls();
        if (controls.isEmpty()) {
            return "";
        }
        boolean validates = run.spec().search().orElseThrow().metric() == Metric.VALIDATION;
        String ticket =
                ticket(run.history(), controls.getFirst())
                        .end()
                        .map(end -> RunWords.percent(validates ? end.validation() : end.test()))
                        .orElse("–");
        return "%s accuracy of the ticket %s; of its controls: %s"
                .formatted(
                        validates ? "Validation" : "Test",
                        ticket,
                        controls.stream()
                                .map(control -> words(control, validates))
                                .collect(Collectors.joining(", ")));
    }

    /** The last round that was kept before the controls began. */
    private static Round ticket(RunHistory history, ControlDone first) {
        return history.ended().stream()
                .filter(round -> round.isKept() && round.number() < first.round())
                .max(Comparator.comparingInt(Round::number))
                .orElseThrow();
    }

    private static String words(ControlDone control, boolean validates) {
        return "%s %s"
                .formatted(
                        control.control().title().toLowerCase(Locale.ROOT),
                        RunWords.percent(validates ? control.validation() : control.test()));
    }
}
