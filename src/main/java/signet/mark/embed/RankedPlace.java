package signet.mark.embed;

import java.util.Comparator;
import signet.mark.Placement;
import signet.mark.place.Candidate;
import signet.qr.encode.QrSymbol;

/**
 * A place for a signature with the symbol chosen for it.
 *
 * @param cost in units of emptying an average kernel of the network
 * @param lit kernels that have no weight and get some
 * @param darkened kernels that have weights and lose them
 * @param energyShare energy of the darkened kernels as a share of the layer's
 */
public record RankedPlace(
        Placement placement,
        QrSymbol symbol,
        double cost,
        int lit,
        int darkened,
        double energyShare) {
    /** Cheapest first; the rest decides ties the same way every time. */
    public static final Comparator<RankedPlace> CHEAPEST_FIRST =
            Comparator.comparing(RankedPlace::candidate, Candidate.CHEAPEST_FIRST);

    /** The place and its price without the symbol that was chosen for it. */
    public Candidate candidate() {
        return new Candidate(placement, symbol.profile(), cost);
    }

    /** Kernels that change sides: what tells a claim from common ancestry. */
    public int flips() {
        return lit + darkened;
    }
}
