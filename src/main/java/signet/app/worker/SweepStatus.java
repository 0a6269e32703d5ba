package signet.app.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import signet.lab.sweep.SweepEvent;

/**
 * What a sweep is doing, in words: {@code Cell 3 of 61 · Prune smallest 20 % · 4.2 s a cell · about
 * 4 min left}.
 */
public final class SweepStatus {
    private static final int MILLIS = 1000;

    private double seconds;
    private int timed;
    private OptionalDouble fraction = OptionalDouble.empty();
    private String words = "";

    /** Takes in what happened. */
    public void add(SweepEvent event) {
        switch (event) {
            case SweepEvent.CellBegun(int cell, int cells, String label) ->
                    add(new SweepEvent.Working(cell, cells, label, 0, 1, ""));
            case SweepEvent.Working working -> add(working);
            case SweepEvent.CellDone(int cell, int cells, var row) -> {
                // What was refused or given up took no time, and says nothing of those to come.
                if (row.seconds() > 0) {
                    seconds += row.seconds();
                    timed++;
                }
                show(cell, cells, "%d of %d cells".formatted(cell, cells));
            }
            case SweepEvent.Auditing(long done, long total, String unit) -> {
                fraction = OptionalDouble.of(part(done, total));
                words =
                        String.format(
                                Locale.ROOT,
                                "Audits the controls · %,d of %,d %s",
                                done,
                                total,
                                unit);
            }
        }
    }

    private void add(SweepEvent.Working now) {
        show(
                now.cell() - 1 + part(now.done(), now.total()),
                now.cells(),
                "Cell %d of %d · %s".formatted(now.cell(), now.cells(), now.label()));
    }

    private void show(double done, int cells, String what) {
        fraction = OptionalDouble.of(Math.clamp(done / Math.max(1, cells), 0, 1));
        List<String> parts = new ArrayList<>(List.of(what));
        if (timed > 0) {
            double each = seconds / timed;
            parts.add(String.format(Locale.ROOT, "%.1f s a cell", each));
            parts.add(
                    "about "
                            + TimeLeft.words(
                                    Duration.ofMillis((long) (MILLIS * each * (cells - done)))));
        }
        words = String.join(" · ", parts);
    }

    private static double part(long done, long total) {
        return total > 0 ? (double) done / total : 0;
    }

    /** Part of all cells, or of the audit after them; empty before the first word. */
    public OptionalDouble fraction() {
        return fraction;
    }

    /** The words; empty before the first. */
    public String words() {
        return words;
    }
}
