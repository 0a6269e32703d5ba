package signet.ui.attack.result;

import java.util.Optional;
import java.util.function.Predicate;
import signet.report.attack.AttackName;
import signet.report.attack.Detection;
import signet.report.attack.ExtractedCode;
import signet.report.attack.Measurement;
import signet.report.attack.Replicates;
import signet.report.attack.SummaryRow;

/**
 * One attack at one strength and what is known of it so far.
 *
 * @param rows its seeds; empty while none is done
 */
public record ResultCell(CellKey key, Optional<Replicates> rows) {
    /** How far it is. */
    public enum State {
        WAITING,
        FAILED,
        MEASURED
    }

    /** Whether it waits, failed under every seed, or was measured under one at least. */
    public State state() {
        if (rows.isEmpty()) {
            return State.WAITING;
        }
        return measured().isEmpty() ? State.FAILED : State.MEASURED;
    }

    /** Whether this is the ticket as it is. */
    boolean isUntouched() {
        return key.attack().equals(AttackName.NONE);
    }

    /** The first seed's measurement, for what is drawn once. */
    Optional<Measurement> measured() {
        return rows.flatMap(all -> all.measured().stream().findFirst());
    }

    /** The code of the first seed. */
    Optional<ExtractedCode> code() {
        return measured().flatMap(m -> m.detection().code());
    }

    /** Whether somebody reads the first seed's code: anybody, or the owner. */
    boolean isRead() {
        return measured()
                .map(Measurement::detection)
                .filter(d -> d.readsBlind() || d.readsInformed())
                .isPresent();
    }

    /** Everything in words, means over seeds. */
    Optional<SummaryRow> summary() {
        return rows.map(SummaryRow::of);
    }

    /** Why it failed; empty where it was measured. */
    String reason() {
        return state() != State.FAILED
                ? ""
                : String.join(" ", summary().map(SummaryRow::failures).orElseThrow());
    }

    /** Yes, no, or how many of the seeds. */
    String share(Predicate<Detection> test) {
        int all = rows.map(group -> group.measured().size()).orElse(0);
        long yes = count(test);
        if (all == 0) {
            return "";
        }
        return yes == all ? "yes" : yes == 0 ? "no" : yes + " of " + all;
    }

    private long count(Predicate<Detection> test) {
        return rows.stream()
                .flatMap(group -> group.measured().stream())
                .map(Measurement::detection)
                .filter(test)
                .count();
    }
}
