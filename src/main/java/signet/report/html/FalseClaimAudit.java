package signet.report.html;

import java.util.List;
import signet.evidence.Score;
import signet.report.attack.Calibration;

/**
 * Whether innocent tickets could be claimed.
 *
 * @param postHoc the best agreement that could be found on an innocent ticket by someone who
 *     chooses place and payload after seeing it
 * @param scanned controls that were searched for a symbol
 * @param finds symbols found there, which should be none
 * @param calibration p-values of random keys on controls
 */
public record FalseClaimAudit(
        List<PostHoc> postHoc, int scanned, int finds, Calibration calibration) {
    public FalseClaimAudit {
        postHoc = List.copyOf(postHoc);
    }

    /** The best post-hoc agreement on a control; its score counts every try. */
    public record PostHoc(String control, Score score) {}
}
