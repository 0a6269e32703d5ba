package signet.lab.sweep;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import signet.lab.audit.ControlAudit;
import signet.mark.MarkProgress;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.html.FalseClaimAudit;
import signet.ticket.Ticket;

/** The audit of a sweep's controls, each ticket once however many records it was held against. */
final class SweepAudit {
    private SweepAudit() {}

    /** Empty where there are no controls. */
    static Optional<FalseClaimAudit> of(
            SweepSpec spec, SweepInputs inputs, AttackTable table, MarkProgress progress) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (SweepTicket ticket : spec.tickets()) {
            if (ticket.subject().isControl()) {
                names.putIfAbsent(ticket.sha256(), ticket.subject().label());
            }
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        SequencedMap<String, Ticket> controls = new LinkedHashMap<>();
        names.forEach((sha256, name) -> controls.put(name, inputs.tickets().get(sha256)));
        int scanned = 0;
        int finds = 0;
        for (AttackRow row : table.controls().rows()) {
            boolean plain = row.attack().equals(AttackName.NONE);
            if (plain
                    && controls.containsKey(row.subject().label())
                    && row.measurement().isPresent()) {
                scanned++;
                finds += row.measurement().get().detection().blind().isPresent() ? 1 : 0;
            }
        }
        return Optional.of(ControlAudit.of(controls, scanned, finds, progress));
    }
}
