package signet.ui.attack.live;

import java.util.Optional;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.PreparedAttack;
import signet.evidence.Evidence;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.ModuleRegion;
import signet.mark.claim.ClaimFinding;
import signet.mark.claim.LayerClaim;
import signet.mark.claim.LayerFinding;
import signet.mark.claim.Verifier;
import signet.mark.extract.Extractor;
import signet.mark.extract.Reading;
import signet.mark.record.OwnerRecord;
import signet.report.attack.ExtractedCode;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/** One attack on one signed ticket, looked at where the signature lies. */
public final class LiveTest {
    private final Target target;
    private final PreparedAttack attack;
    private final Optional<LayerClaim> claim;

    private LiveTest(Target target, PreparedAttack attack) {
        this.target = target;
        this.attack = attack;
        this.claim = target.record().map(LayerClaim::new);
    }

    /**
     * Aims an attack.
     *
     * @throws AttackException if the attack does not apply to this ticket
     * @throws MarkException if the record is of another ticket
     */
    public static LiveTest of(Ticket ticket, Target target, Attack attack)
            throws AttackException, MarkException {
        if (target.record().isPresent()) {
            target.record().get().requireFits(ticket);
        }
        return new LiveTest(target, attack.prepare(ticket, AttackContext.of(0)));
    }

    /** The code as it lies and what that proves, before anybody reads it. */
    public LiveCode glance(double strength) throws AttackException {
        Layer attacked = attack.layerAt(target.placement().layer(), strength);
        Optional<LayerFinding> finding = claim.map(record -> record.measure(attacked));
        Layer read = finding.map(LayerFinding::read).orElse(attacked);
        ModuleRegion region =
                ModuleRegion.of(target.profile().version(), target.placement(), read.grid());
        ExtractedCode code = new ExtractedCode(target.pressed(), region.read(read.grid()));
        Optional<Evidence> evidence = finding.map(LayerFinding::evidence);
        return new LiveCode(
                strength,
                code,
                evidence.map(LiveTest::wrong).orElseGet(() -> code.damaged().cardinality()),
                evidence.map(LiveTest::chance),
                Optional.empty());
    }

    /**
     * What a reader makes of it who knows the place and, with a record, the order of channels.
     *
     * @throws MarkException if the attack took away the layer that carries the signature
     */
    public LiveCode read(double strength, MarkProgress progress)
            throws AttackException, MarkException {
        Ticket attacked = attack.at(strength);
        return target.record().isPresent()
                ? informed(strength, attacked, target.record().get(), progress)
                : blind(strength, attacked);
    }

    private LiveCode informed(
            double strength, Ticket attacked, OwnerRecord record, MarkProgress progress)
            throws MarkException {
        ClaimFinding finding = Verifier.verify(attacked, record, progress);
        return new LiveCode(
                strength,
                new ExtractedCode(target.pressed(), finding.reading().found()),
                wrong(finding.evidence()),
                Optional.of(chance(finding.evidence())),
                Optional.of(answer(finding.reading(), finding.movedChannels())));
    }

    private LiveCode blind(double strength, Ticket attacked) {
        Reading reading = Extractor.readKnown(attacked, target.placement(), target.profile());
        ExtractedCode code = new ExtractedCode(target.pressed(), reading.found());
        return new LiveCode(
                strength,
                code,
                code.damaged().cardinality(),
                Optional.of(reading.chance()),
                Optional.of(answer(reading, 0)));
    }

    private static LiveCode.Answer answer(Reading reading, int moved) {
        return new LiveCode.Answer(reading.text(), reading.corrected(), moved);
    }

    private static int wrong(Evidence evidence) {
        return Math.toIntExact(evidence.all().tested() - evidence.all().matches());
    }

    private static PValue chance(Evidence evidence) {
        return evidence.flipped().map(Score::corrected).orElse(PValue.ONE);
    }
}
