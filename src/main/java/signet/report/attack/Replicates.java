package signet.report.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import signet.report.Spread;

/**
 * The rows that differ in their seed only.
 *
 * @param rows one or more, failed ones included
 */
public record Replicates(List<AttackRow> rows) {
    private record Key(Subject subject, AttackName attack, Optional<Strength> strength) {}

    public Replicates {
        rows = List.copyOf(rows);
    }

    static List<Replicates> of(List<AttackRow> rows) {
        Map<Key, List<AttackRow>> groups = new LinkedHashMap<>();
        for (AttackRow row : rows) {
            Key key = new Key(row.subject(), row.attack(), row.strength());
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().map(Replicates::new).toList();
    }

    /** The first row, for what all of them share. */
    public AttackRow first() {
        return rows.getFirst();
    }

    /** The rows that were measured. */
    public List<Measurement> measured() {
        return rows.stream().map(AttackRow::measurement).flatMap(Optional::stream).toList();
    }

    /** Accuracy, 0 to 1. */
    public Spread accuracy() {
        return over(Measurement::accuracy);
    }

    /** Whether the accuracy is on another task's images, so that no drop can be told. */
    public boolean isOfOtherTask() {
        return measured().stream().anyMatch(Measurement::isOfOtherTask);
    }

    /** Accuracy lost, in percentage points. */
    public Spread drop() {
        return over(Measurement::drop);
    }

    /** Any number of the measured rows. */
    public Spread over(ToDoubleFunction<Measurement> number) {
        return Spread.of(measured().stream().mapToDouble(number).toArray());
    }
}
