package signet.mark.place;

import java.util.Comparator;
import signet.mark.Placement;
import signet.qr.symbol.SymbolProfile;

/**
 * A place for a signature and what it would cost there with the standard's own pads.
 *
 * @param cost in units of emptying an average kernel
 */
public record Candidate(Placement placement, SymbolProfile profile, double cost) {
    /** Cheapest first; the rest decides ties the same way every time. */
    public static final Comparator<Candidate> CHEAPEST_FIRST =
            Comparator.comparingDouble(Candidate::cost)
                    .thenComparing(candidate -> candidate.placement().layer())
                    .thenComparing(candidate -> candidate.placement().row())
                    .thenComparing(candidate -> candidate.placement().column())
                    .thenComparing(candidate -> candidate.placement().orientation())
                    .thenComparing(candidate -> candidate.placement().polarity())
                    .thenComparing(candidate -> candidate.profile().version())
                    .thenComparing(candidate -> candidate.profile().level())
                    .thenComparing(candidate -> candidate.profile().mask());
}
