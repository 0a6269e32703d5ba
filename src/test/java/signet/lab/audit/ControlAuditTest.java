package signet.lab.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import signet.attack.Suspects;
import signet.evidence.ClaimRule;
import signet.format.json.JsonException;
import signet.mark.MarkProgress;
import signet.report.html.FalseClaimAudit;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class ControlAuditTest {
    /** Times root n, what the distance from uniform exceeds in 1 of 100 trials (Kolmogorov). */
    private static final double KOLMOGOROV_99 = 1.628;

    @Test
    void randomKeysAreUniformOnAnInnocentTicket() throws JsonException {
        FalseClaimAudit audit = audit(Suspects.trained());

        assertThat(audit.calibration().pValues()).hasSize(ControlAudit.KEYS);
        assertThat(audit.calibration().distance())
                .isLessThan(KOLMOGOROV_99 / Math.sqrt(ControlAudit.KEYS));
        assertThat(AuditJson.read(AuditJson.write(audit))).isEqualTo(audit);
    }

    @Test
    void choosingAfterwardsLooksStrongAndProvesNothing() {
        FalseClaimAudit audit = audit(Suspects.trained());

        assertThat(audit.postHoc())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.control()).isEqualTo("control");
                    assertThat(found.score().similarity()).isGreaterThan(0.85);
                    assertThat(found.score().pValue().log2()).isLessThan(-200);
                    assertThat(found.score().corrected().log2())
                            .isGreaterThan(ClaimRule.STANDARD.release());
                });
    }

    @Test
    void leavesOutTicketsOnWhichNoSymbolFits() {
        Tensor small = Tensor.of("conv2.weight", Shape.of(2, 2, 1, 1), new float[] {1, 0, 0, 1});

        FalseClaimAudit audit = audit(Ticket.of(List.of(small), Map.of()));

        assertThat(audit.postHoc()).isEmpty();
        assertThat(audit.calibration().pValues()).isEmpty();
    }

    private static FalseClaimAudit audit(Ticket ticket) {
        SequencedMap<String, Ticket> controls = new LinkedHashMap<>();
        controls.put("control", ticket);
        return ControlAudit.of(controls, 1, 0, MarkProgress.NONE);
    }
}
