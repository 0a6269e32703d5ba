package signet.mark.claim;

import java.util.List;
import signet.evidence.Evidence;
import signet.evidence.Tries;
import signet.evidence.Verdict;
import signet.mark.extract.Reading;

/**
 * What a suspect proves of a claim.
 *
 * @param reading what lies at the record's place, read without the record's text
 * @param thinned layers that hold more weights than the release, of which the largest were taken as
 *     kept, as many as the record says
 * @param movedChannels channels that were put back into the owner's order before reading; 0 where
 *     the suspect was read as it is
 * @param evidence the statistics
 * @param tries readings that were compared with the claim
 * @param verdict by the record's own rule
 */
public record ClaimFinding(
        Reading reading,
        List<String> thinned,
        int movedChannels,
        Evidence evidence,
        Tries tries,
        Verdict verdict) {
    public ClaimFinding {
        thinned = List.copyOf(thinned);
    }
}
