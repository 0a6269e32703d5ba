package signet.report.html;

import java.util.List;
import java.util.Optional;
import signet.evidence.ClaimRule;
import signet.report.attack.AttackTable;

/**
 * Everything that a report prints.
 *
 * @param title of the page
 * @param made when and where it was made, in words
 * @param rule how strong evidence must be, as the records say
 * @param fidelity what signing did to each signed ticket
 * @param attacks what each attack does and takes, in the order of the table
 * @param caution what is to be said of all published numbers; empty where none is shown
 * @param audit what innocent tickets show; absent where no control was looked at
 * @param provenance digests, versions, seeds
 * @param spec what was asked for, as JSON; empty where there is none
 */
public record ReportContent(
        String title,
        String made,
        AttackTable table,
        ClaimRule rule,
        List<SigningFidelity> fidelity,
        List<AttackNote> attacks,
        Optional<String> caution,
        Optional<FalseClaimAudit> audit,
        List<ProvenanceFact> provenance,
        String spec) {
    public ReportContent {
        fidelity = List.copyOf(fidelity);
        attacks = List.copyOf(attacks);
        provenance = List.copyOf(provenance);
    }
}
