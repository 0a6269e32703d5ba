package signet.ui.train;

import java.util.List;
import java.util.Locale;
import signet.lab.RunEvent.EpochDone;
import signet.ui.parts.NumberTable;
import signet.ui.train.history.Round;
import signet.ui.train.history.RunHistory;

/** What the charts of a run show, in numbers. */
final class RunNumbers {
    private RunNumbers() {}

    /** The round chart. */
    static NumberTable rounds(RunHistory history) {
        return new NumberTable(
                "Rounds",
                List.of("Round", "Density, %", "Validation, %", "Test, %", "Outcome"),
                history.ended().stream().map(RunNumbers::row).toList());
    }

    private static List<String> row(Round round) {
        return List.of(
                Integer.toString(round.number()),
                percent(round.density().orElseThrow()),
                percent(round.end().orElseThrow().validation()),
                percent(round.end().orElseThrow().test()),
                round.isDense() ? "dense" : round.isKept() ? "kept" : "reverted");
    }

    /** The curves of a round. */
    static NumberTable epochs(Round round) {
        return new NumberTable(
                "Curves of round " + round.number(),
                List.of("Epoch", "Training loss", "Validation, %", "Learning rate", "Seconds"),
                round.epochs().stream().map(RunNumbers::row).toList());
    }

    private static List<String> row(EpochDone epoch) {
        return List.of(
                Integer.toString(epoch.epoch()),
                String.format(Locale.ROOT, "%.4f", epoch.loss()),
                percent(epoch.validation()),
                String.format(Locale.ROOT, "%.2g", epoch.rate()),
                String.format(Locale.ROOT, "%.1f", epoch.seconds()));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f", 100 * part);
    }
}
