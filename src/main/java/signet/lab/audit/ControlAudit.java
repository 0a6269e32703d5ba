package signet.lab.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import signet.evidence.PValue;
import signet.mark.MarkProgress;
import signet.report.attack.Calibration;
import signet.report.html.FalseClaimAudit;
import signet.report.html.FalseClaimAudit.PostHoc;
import signet.ticket.Ticket;

/**
 * Whether innocent tickets could be claimed: random keys on each, and the best choice afterwards.
 */
public final class ControlAudit {
    /** Random keys on each control (watermark science, section 7). */
    public static final int KEYS = 1000;

    private static final long SEED = 1;

    private ControlAudit() {}

    /**
     * Audits controls; takes seconds for each.
     *
     * @param controls by name
     * @param scanned how many of them were searched for a symbol
     * @param finds symbols found there
     */
    public static FalseClaimAudit of(
            SequencedMap<String, Ticket> controls, int scanned, int finds, MarkProgress progress) {
        List<PostHoc> postHoc = new ArrayList<>();
        List<PValue> pValues = new ArrayList<>();
        for (Map.Entry<String, Ticket> control : controls.entrySet()) {
            List<InnocentLayer> layers =
                    control.getValue().prunedLayers().stream().map(InnocentLayer::new).toList();
            pValues.addAll(new RandomKeys(layers, SEED + pValues.size()).pValues(KEYS, progress));
            PostHocSearch.best(control.getValue(), layers, progress)
                    .map(score -> new PostHoc(control.getKey(), score))
                    .ifPresent(postHoc::add);
        }
        return new FalseClaimAudit(postHoc, scanned, finds, new Calibration(pValues));
    }
}
