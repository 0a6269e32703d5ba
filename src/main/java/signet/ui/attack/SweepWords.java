package signet.ui.attack;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import signet.lab.sweep.KeptSweep;

/** Sweeps in words. */
final class SweepWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);

    private SweepWords() {}

    /** What its job is called. */
    static String title(KeptSweep sweep) {
        return "Attacks on " + sweep.names();
    }

    /** How much there is to do. */
    static String about(KeptSweep sweep) {
        return sweep.cells() == 1 ? "1 cell" : "%,d cells".formatted(sweep.cells());
    }

    /** {@code acme.safetensors · 12 of 61 cells · 7 Oct 14:05}. */
    static String line(KeptSweep sweep, ZoneId zone) {
        String cells =
                sweep.finished() ? about(sweep) : "%,d of %s".formatted(sweep.done(), about(sweep));
        return sweep.names()
                + " · "
                + cells
                + sweep.worked().map(at -> " · " + day(at, zone)).orElse("");
    }

    private static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    /** What computes rows again. */
    static String again(int failed) {
        return failed == 1
                ? "Try the failed row again"
                : "Try %,d failed rows again".formatted(failed);
    }

    /** Why some sweeps are offered; empty for none. */
    static String offer(List<KeptSweep> stopped) {
        return switch (stopped.size()) {
            case 0 -> "";
            case 1 ->
                    "%s stopped after %,d of %s. It goes on where it stopped."
                            .formatted(
                                    title(stopped.getFirst()),
                                    stopped.getFirst().done(),
                                    about(stopped.getFirst()));
            default ->
                    "%d sweeps stopped before their end. They go on where they stopped."
                            .formatted(stopped.size());
        };
    }
}
