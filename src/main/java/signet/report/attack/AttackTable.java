package signet.report.attack;

import java.util.List;
import java.util.Optional;

/** The rows of a sweep in its order: signed tickets and controls, failed cells included. */
public record AttackTable(List<AttackRow> rows) {
    public AttackTable {
        rows = List.copyOf(rows);
    }

    /** Rows of signed tickets. */
    public AttackTable signed() {
        return new AttackTable(rows.stream().filter(row -> !row.subject().isControl()).toList());
    }

    /** Signed tickets in the order in which they first appear. */
    public List<Subject> signedTickets() {
        return signed().rows().stream().map(AttackRow::subject).distinct().toList();
    }

    /** Rows of one ticket. */
    public AttackTable of(Subject ticket) {
        return new AttackTable(rows.stream().filter(row -> row.subject().equals(ticket)).toList());
    }

    /** Rows of controls. */
    public AttackTable controls() {
        return new AttackTable(rows.stream().filter(row -> row.subject().isControl()).toList());
    }

    /** Cells that failed. */
    public List<AttackRow> failed() {
        return rows.stream().filter(row -> row.measurement().isEmpty()).toList();
    }

    /** What was measured, in the order of the rows. */
    public List<Measurement> measurements() {
        return rows.stream().map(AttackRow::measurement).flatMap(Optional::stream).toList();
    }

    /** Families in the order in which they first appear, without {@link AttackName#NONE}. */
    public List<String> families() {
        return rows.stream()
                .map(row -> row.attack().family())
                .filter(family -> !family.equals(AttackName.NONE.family()))
                .distinct()
                .toList();
    }

    /** Rows grouped over seeds, in the order in which each group first appears. */
    public List<Replicates> replicates() {
        return Replicates.of(rows);
    }
}
