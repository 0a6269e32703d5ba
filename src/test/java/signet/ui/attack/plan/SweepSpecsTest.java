package signet.ui.attack.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.job.ProblemException;
import signet.data.DataSetException;
import signet.lab.sweep.SweepSpec;
import signet.report.attack.Subject;
import signet.ui.verify.SignedSample;

class SweepSpecsTest {
    private static final Path IMAGES = Path.of("src/main/resources/signet/data/disk/fashion-mnist");

    private static final Path STRANGER = Path.of("sample-models/resnet20-fashion.safetensors");

    @TempDir Path folder;

    @Test
    void namesEveryFileByItsDigest() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        SweepPlan plan = plan(signed, IMAGES);
        SweepSpec spec = SweepSpecs.of(plan);
        assertThat(spec.tickets())
                .extracting(ticket -> ticket.subject().kind())
                .containsExactly(Subject.Kind.SIGNED, Subject.Kind.UNMARKED);
        assertThat(spec.cells()).as("pruning leaves nothing to chance").hasSize(1 + 2 + 1);
        assertThat(spec.attacks().getFirst().tickets()).containsExactly("acme-2026.safetensors");
        assertThat(spec.paper()).isEmpty();
        assertThat(SweepSpecs.of(plan).id()).isEqualTo(spec.id());
    }

    @Test
    void tellsTheOriginalFromATicketFoundElsewhere() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        SweepPlan plan =
                new SweepPlan(
                        signed.ticket(),
                        signed.record(),
                        List.of(SignedSample.ORIGINAL, STRANGER),
                        IMAGES,
                        Optional.empty(),
                        List.of(),
                        List.of(1L));

        assertThat(SweepSpecs.of(plan).tickets())
                .extracting(ticket -> ticket.subject().label())
                .containsExactly(
                        "acme-2026.safetensors",
                        SignedSample.ORIGINAL.getFileName() + " (unmarked original)",
                        STRANGER.getFileName() + " (independently found ticket)");
    }

    @Test
    void refusesAFolderWithoutImages() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        assertThatThrownBy(() -> SweepSpecs.of(plan(signed, folder)))
                .isInstanceOf(DataSetException.class);
    }

    @Test
    void refusesWhatIsNoRecord() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        SignedSample wrong = new SignedSample(signed.ticket(), signed.ticket());
        assertThatThrownBy(() -> SweepSpecs.of(plan(wrong, IMAGES)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void namesTheImagesOfAnotherTask() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        SweepPlan plan =
                new SweepPlan(
                        signed.ticket(),
                        signed.record(),
                        List.of(),
                        IMAGES,
                        Optional.of(IMAGES),
                        List.of(new SweepPlan.Strikes("transfer", List.of(1.0))),
                        List.of(1L));

        SweepSpec spec = SweepSpecs.of(plan);

        assertThat(spec.other()).contains(spec.images());
        assertThat(spec.cells()).hasSize(2);
    }

    private static SweepPlan plan(SignedSample signed, Path images) {
        return new SweepPlan(
                signed.ticket(),
                signed.record(),
                List.of(SignedSample.ORIGINAL),
                images,
                Optional.empty(),
                List.of(new SweepPlan.Strikes("prune", List.of(0.1, 0.2))),
                List.of(1L, 2L));
    }
}
