package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import signet.attack.Suspects;
import signet.evidence.Verdict;
import signet.format.file.Sha256;
import signet.mark.MarkProgress;
import signet.mark.record.OwnerRecord;
import signet.net.train.Teaching;
import signet.report.attack.AttackName;
import signet.report.attack.AttackRow;
import signet.report.attack.Detection;
import signet.report.attack.Measurement;
import signet.report.attack.Subject;

class CellRunnerTest {
    private static final String DIGEST = Sha256.of(new byte[0]);
    private static final Subject OURS = new Subject("ours", Subject.Kind.SIGNED);

    private final CountingEngine engine = new CountingEngine();
    private final CellRunner runner = new CellRunner(engine, () -> 0);

    @Test
    void measuresTheTicketAsItIs() {
        AttackRow row = run(Optional.empty(), SmallSweep.ownersRecord());

        Detection detection = row.measurement().orElseThrow().detection();
        assertThat(row.attack()).isEqualTo(AttackName.NONE);
        assertThat(row.strength()).isEmpty();
        assertThat(row.measurement().orElseThrow().drop()).isZero();
        assertThat(detection.readsBlind()).isTrue();
        assertThat(detection.readsInformed()).isTrue();
        assertThat(detection.bitErrors()).isZero();
        assertThat(detection.verdict()).isInstanceOf(Verdict.CarriesRelease.class);
        assertThat(detection.code().orElseThrow().damaged().isEmpty()).isTrue();
        assertThat(engine.evaluations()).isEqualTo(1);
    }

    @Test
    void measuresAnAttackBesideItsBaseline() {
        AttackRow row = run(strike(AttackSettings.of("prune"), 0.2), SmallSweep.ownersRecord());

        assertThat(row.strength().orElseThrow().text()).isEqualTo("20 %");
        assertThat(row.seed()).isEqualTo(7);
        assertThat(row.measurement().orElseThrow().detection().bitErrors()).isPositive();
        assertThat(row.measurement().orElseThrow().density().kept())
                .isLessThan(SmallSweep.signed().density().kept());
        assertThat(engine.evaluations()).isEqualTo(2);
    }

    @Test
    void trainsForAttackersWithTheirPartOfTheImages() {
        AttackSettings poor =
                new AttackSettings(
                        "replace@1+fine-tune",
                        true,
                        0.3,
                        0.01,
                        "x",
                        Optional.empty(),
                        Teaching.USUAL);

        AttackRow row = run(strike(poor, 2), SmallSweep.ownersRecord());

        assertThat(row.failure()).isEmpty();
        assertThat(row.attack().title()).contains("30 % of the images");
        assertThat(engine.trainings()).isEqualTo(1);
        assertThat(engine.trainedOn()).isEqualTo(3);
    }

    @Test
    void distilsIntoANetworkThatIsAsSparseAndNotTheOwners() {
        AttackSettings settings =
                new AttackSettings(
                        "distil-prune",
                        true,
                        1,
                        0.01,
                        AttackSettings.of("prune").second(),
                        Optional.empty(),
                        new Teaching(4, 0.5));

        AttackRow row = run(strike(settings, 2), SmallSweep.ownersRecord());

        Measurement measured = row.measurement().orElseThrow();
        assertThat(row.attack().id()).isEqualTo("distil-prune:rate=0.01,temperature=4.0,soft=0.5");
        assertThat(row.attack().title())
                .isEqualTo("Distil, prune (rate 0.01, temperature 4.0, 50 % from the teacher)");
        assertThat(measured.density()).isEqualTo(SmallSweep.signed().density());
        assertThat(measured.detection().verdict().supportsClaim()).isFalse();
        assertThat(engine.distilled().how()).isEqualTo(new Teaching(4, 0.5));
    }

    @Test
    void readsAboveTheOwnersThreshold() {
        AttackSettings filled = AttackSettings.of("fill");
        AttackSettings defended =
                new AttackSettings(
                        filled.attack(),
                        filled.stem(),
                        filled.dataShare(),
                        filled.learningRate(),
                        filled.second(),
                        Optional.of(0.001),
                        filled.teaching());

        AttackRow open = run(strike(filled, 1), SmallSweep.ownersRecord());
        AttackRow read = run(strike(defended, 1), SmallSweep.ownersRecord());

        assertThat(open.measurement().orElseThrow().detection().readsBlind()).isTrue();
        assertThat(read.measurement().orElseThrow().detection().readsBlind()).isTrue();
        assertThat(looks(open)).isEqualTo(2);
        assertThat(looks(read)).isEqualTo(1);
        assertThat(read.attack()).isNotEqualTo(open.attack());
    }

    /** A filled ticket is read as found, and read again without what was filled in. */
    private static long looks(AttackRow row) {
        return row.measurement().orElseThrow().detection().all().tries().readings();
    }

    @Test
    void saysWhyACellFailed() {
        AttackSettings wild =
                new AttackSettings(
                        "fine-tune",
                        true,
                        1,
                        CountingEngine.DIVERGES,
                        "x",
                        Optional.empty(),
                        Teaching.USUAL);
        OwnerRecord owners = SmallSweep.ownersRecord();

        assertThat(run(strike(AttackSettings.of("prune"), 1.5), owners).failure().orElseThrow())
                .contains("lies between 0 % and 99 %, not 150 %");
        assertThat(run(strike(AttackSettings.of("transfer"), 1), owners).failure().orElseThrow())
                .contains("images of another task");
        assertThat(run(strike(wild, 1), owners).failure().orElseThrow())
                .contains("The loss became");
    }

    @Test
    void saysThatATicketCannotBeRun() {
        CellInputs masks =
                CellInputs.of(
                        OURS, Suspects.masksOnly(), SmallSweep.ownersRecord(), SmallSweep.images());

        AttackRow row = runner.run(cell(Optional.empty()), masks, MarkProgress.NONE);

        assertThat(row.failure().orElseThrow()).contains("only masks");
    }

    @Test
    void saysThatARecordIsOfAnotherTicket() {
        AttackRow row = run(Optional.empty(), SmallSweep.recordOfAnother());

        assertThat(row.failure().orElseThrow())
                .startsWith("The record is of another ticket: its signature lies in layer9.conv1");
    }

    private AttackRow run(Optional<Strike> strike, OwnerRecord record) {
        CellInputs inputs = CellInputs.of(OURS, SmallSweep.signed(), record, SmallSweep.images());
        return runner.run(cell(strike), inputs, MarkProgress.NONE);
    }

    private static SweepCell cell(Optional<Strike> strike) {
        return new SweepCell(DIGEST, DIGEST, DIGEST, strike);
    }

    private static Optional<Strike> strike(AttackSettings settings, double strength) {
        return Optional.of(new Strike(settings, strength, 7));
    }
}
