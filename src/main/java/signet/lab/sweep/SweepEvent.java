package signet.lab.sweep;

import signet.report.attack.AttackRow;

/** What happens in a sweep. Cells count from 1. */
public sealed interface SweepEvent {
    /**
     * A cell is taken up: always told before anything that may break what computes it.
     *
     * @param label what it is, in words: {@code Prune smallest 20 %}
     */
    record CellBegun(int cell, int cells, String label) implements SweepEvent {}

    /**
     * A cell is being computed: sent often and never stored.
     *
     * @param cell which one, of {@code cells}
     * @param label what it is, in words: {@code Prune smallest 20 %}
     * @param done amount so far of what the cell does right now
     * @param total amount in all
     * @param unit plural noun, such as {@code test images}
     */
    record Working(int cell, int cells, String label, long done, long total, String unit)
            implements SweepEvent {}

    /**
     * A cell is done, and its row is on the disk. Those of an earlier time come first.
     *
     * @param cell how many are done, of {@code cells}
     */
    record CellDone(int cell, int cells, AttackRow row) implements SweepEvent {}

    /** Every cell is done; what innocent tickets show is being found out. */
    record Auditing(long done, long total, String unit) implements SweepEvent {}
}
