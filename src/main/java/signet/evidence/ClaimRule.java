package signet.evidence;

import java.util.Locale;
import java.util.OptionalInt;
import signet.evidence.tail.Binomial;

/**
 * How strong evidence must be, decided before any suspect is seen; the owner's record holds it.
 *
 * @param release log2 of the largest p-value of S_flip, after search, that shows the release
 * @param lineage log2 of the largest p-value of S_mask, after search, that shows common ancestry
 */
public record ClaimRule(double release, double lineage) {
    /** 2^-64 for both, after search: one innocent suspect in 2^64 reaches it. */
    public static final ClaimRule STANDARD = new ClaimRule(-64, -64);

    private static final String NO_ORIGINAL =
            "The record does not say which modules embedding changed, so a marked release cannot be"
                    + " told from its ancestors.";

    public ClaimRule {
        if (!(release < 0 && lineage < 0)) {
            throw new IllegalArgumentException(
                    "thresholds of log2 p %s and %s".formatted(release, lineage));
        }
    }

    /** The verdict where nobody claims anything: a text is reported, nothing more. */
    public static Verdict withoutRecord(boolean textRead) {
        return textRead
                ? new Verdict.ReadWithoutClaim()
                : new Verdict.Inconclusive("No signature was read, and no record was given.");
    }

    /**
     * The verdict on a claim. S_all takes no part: an unmarked relative of a ticket agrees with its
     * mark wherever the mark agrees with the ticket.
     */
    public Verdict judge(Evidence evidence) {
        if (evidence.flipped().isPresent()) {
            Score flipped = evidence.flipped().get();
            if (flipped.corrected().reaches(release)) {
                return new Verdict.CarriesRelease(flipped);
            }
        }
        if (evidence.masks().isPresent()) {
            Score mask = evidence.masks().get().all();
            if (mask.corrected().reaches(lineage)) {
                return new Verdict.SameLineage(mask);
            }
        }
        return new Verdict.Inconclusive(
                evidence.flipped().map(this::whyNotTheRelease).orElse(NO_ORIGINAL));
    }

    private String whyNotTheRelease(Score flipped) {
        long needed = flipsNeeded(flipped.tries());
        return flipped.tested() < needed
                ? String.format(
                        Locale.ROOT,
                        "Only %,d changed modules could be read; a claim needs %,d.",
                        flipped.tested(),
                        needed)
                : "Neither the changed modules nor the masks agree more than chance allows.";
    }

    /** The fewest changed modules with which a claim is possible: one bit each, at best. */
    public long flipsNeeded(Tries tries) {
        return (long) Math.ceil(-release + tries.log2());
    }

    /**
     * The fewest of so many modules that must agree, by a fair coin, to reach the threshold of the
     * release; absent where all are too few.
     */
    public OptionalInt matchesNeeded(int modules, Tries tries) {
        return Binomial.fairCoin(modules).fewestFor(release - tries.log2());
    }
}
