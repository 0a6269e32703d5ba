package signet.report.attack;

import java.util.Optional;

/**
 * One cell of a sweep: one attack of one strength on one ticket under one seed.
 *
 * @param strength absent for attacks that have none, such as channel permutation
 * @param seconds wall-clock time of the cell
 * @param published what a paper printed for the same, if it did
 */
public record AttackRow(
        Subject subject,
        AttackName attack,
        Optional<Strength> strength,
        long seed,
        CellOutcome outcome,
        double seconds,
        Optional<Published> published) {
    /** What was measured; empty for a cell that failed. */
    public Optional<Measurement> measurement() {
        return outcome instanceof Measurement measured ? Optional.of(measured) : Optional.empty();
    }

    /** Why the cell failed; empty for one that was measured. */
    public Optional<String> failure() {
        return outcome instanceof CellOutcome.Failed failed
                ? Optional.of(failed.reason())
                : Optional.empty();
    }

    /** Attack and strength in words: {@code Prune smallest 20 %}. */
    public String label() {
        return strength.map(s -> attack.title() + " " + s.text()).orElse(attack.title());
    }
}
