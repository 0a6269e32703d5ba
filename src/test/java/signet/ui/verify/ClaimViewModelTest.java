package signet.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.VerifyClaim;
import signet.app.job.JobRunner;
import signet.app.job.Progress;
import signet.app.settings.SettingsStore;
import signet.evidence.Statistic;
import signet.evidence.Verdict;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonObject;
import signet.ui.shell.WorkbenchViewModel;

class ClaimViewModelTest {
    private static final Path STRANGER =
            Path.of("sample-models/resnet20-reference-embedded.safetensors");

    @TempDir static Path folder;
    private static SignedSample signed;

    @TempDir Path settings;
    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private JobRunner runner;
    private WorkbenchViewModel workbench;
    private VerifyViewModel model;

    @BeforeAll
    static void sign() throws Exception {
        signed = SignedSample.in(folder, "acme-2026");
    }

    @BeforeEach
    void start() {
        runner = JobRunner.tellingOn(calls::add);
        SettingsStore store = new SettingsStore(settings);
        workbench =
                new WorkbenchViewModel(
                        runner, store, store.load().settings(), InstantSource.system());
        model = new VerifyViewModel(workbench);
    }

    @AfterEach
    void stop() {
        runner.close();
    }

    @Test
    void supportsTheClaimOnTheSignedTicketWithTheSameNumbersAsTheOperation() throws Exception {
        test(signed.ticket());
        Finding finding = model.finding(model.suspects().getFirst());
        assertThat(finding.manner()).isEqualTo("informed");
        assertThat(finding.verdict()).isInstanceOf(Verdict.CarriesRelease.class);
        assertThat(finding.sentence()).contains("once in 2").contains("2⁶⁴");
        assertThat(finding.text()).hasValue("acme-2026");
        assertThat(finding.statistics())
                .extracting(row -> row.score().statistic())
                .containsExactly(Statistic.FLIP, Statistic.ALL, Statistic.MASK);
        Suspect suspect = finding.suspect();
        var again =
                VerifyClaim.verify(
                        suspect.ticket(), model.recordProperty().get().record(), Progress.NONE);
        assertThat(finding.verdict()).isEqualTo(again.finding().verdict());
        assertThat(Finding.blind(suspect).text()).hasValue("acme-2026");
    }

    @Test
    void putsReorderedChannelsBackAndSaysSo() throws Exception {
        test(signed.exchanged());
        Finding finding = model.finding(model.suspects().getFirst());
        assertThat(finding.manner()).isEqualTo("informed, aligned");
        assertThat(finding.facts()).endsWith(", reordered");
        assertThat(finding.verdict()).isInstanceOf(Verdict.CarriesRelease.class);
        assertThat(finding.text()).hasValue("acme-2026");
        assertThat(Finding.blind(finding.suspect()).text()).isEmpty();
    }

    @Test
    void tellsTheUnmarkedOriginalFromTheRelease() throws Exception {
        test(SignedSample.ORIGINAL);
        Finding finding = model.finding(model.suspects().getFirst());
        assertThat(finding.verdict()).isInstanceOf(Verdict.SameLineage.class);
        assertThat(finding.text()).isEmpty();
        assertThat(finding.ladder())
                .isNotEmpty()
                .allMatch(step -> step.result() == LadderStep.Result.NO);
        assertThat(finding.statistics().getFirst().says()).isEqualTo("decides: no claim");
    }

    @Test
    void testsWhatWasOpenBeforeTheRecordAndKeepsTheBlindReading() throws Exception {
        model.addSuspects(List.of(signed.ticket()));
        model.addControl(STRANGER);
        pump(() -> model.controls().size() == 1);
        openRecord();
        assertThat(model.modeProperty().get()).isEqualTo(ReadMode.WITH_RECORD);
        assertThat(Findings.of(model.suspects().getFirst()))
                .extracting(Finding::manner)
                .containsExactly("blind", "informed");
        assertThat(model.controls().getFirst().isSilent(ReadMode.WITH_RECORD)).isTrue();
        assertThat(model.controls().getFirst().words(ReadMode.WITH_RECORD)).endsWith("no claim");
        model.modeProperty().set(ReadMode.BLIND);
        assertThat(model.finding(model.suspects().getFirst()).manner()).isEqualTo("blind");
    }

    @Test
    void saysWhenASuspectIsOfAnotherNetwork() throws Exception {
        Path other = Path.of("src/test/resources/torch/masks_bool.zip.pth");
        test(other);
        Finding finding = model.finding(model.suspects().getFirst());
        assertThat(finding.verdict()).isInstanceOf(Verdict.Inconclusive.class);
        assertThat(finding.sentence()).startsWith("The record is of another ticket");
        assertThat(finding.statistics()).isEmpty();
    }

    @Test
    void testsWhatWasBeingReadWhenTheRecordWasOpened() throws Exception {
        model.addControl(signed.ticket());
        model.addSuspects(List.of(signed.ticket()));
        model.openRecord(signed.record());
        pump(() -> model.suspects().size() == 1 && model.taskProperty().get() == null);
        assertThat(model.suspects().getFirst().claim()).isPresent();
        assertThat(model.controls().getFirst().ticket().claim()).isPresent();
    }

    @Test
    void showsAgainWhatIsHereAlready() throws Exception {
        model.showSuspect(signed.ticket());
        pump(() -> model.suspects().size() == 1);
        model.showSuspect(STRANGER);
        pump(() -> model.suspects().size() == 2);
        model.showSuspect(signed.ticket());
        assertThat(model.selectedProperty().get()).isSameAs(model.suspects().getFirst());
        model.showControl(STRANGER);
        pump(() -> model.controls().size() == 1);
        model.showControl(STRANGER);
        model.showWith(signed.record());
        pump(() -> model.recordProperty().get() != null && model.taskProperty().get() == null);
        model.showBlind();
        assertThat(model.modeProperty().get()).isEqualTo(ReadMode.BLIND);
        model.showWith(signed.record());
        assertThat(model.modeProperty().get()).isEqualTo(ReadMode.WITH_RECORD);
        assertThat(model.suspects()).hasSize(2);
        assertThat(model.controls()).hasSize(1);
    }

    @Test
    void refusesARecordThatWasEdited() throws IOException, InterruptedException {
        Path edited = folder.resolve("edited.json");
        Files.writeString(
                edited, Files.readString(signed.record()).replace("acme-2026", "acme-2027"));
        model.add(List.of(edited));
        pump(() -> workbench.problemProperty().get() != null);
        assertThat(workbench.problemProperty().get().sentence())
                .startsWith("edited.json could not be used")
                .contains("was changed after Signet wrote it");
        assertThat(model.recordProperty().get()).isNull();
    }

    @Test
    void exportsBothReadings() throws Exception {
        test(signed.ticket());
        JsonArray findings = Json.parseObject(model.asJson()).get("findings", JsonArray.class);
        assertThat(findings.values()).hasSize(2);
        JsonObject informed = (JsonObject) findings.values().getLast();
        assertThat(informed.string("reading")).isEqualTo("informed");
        assertThat(informed.bool("claimSupported")).isTrue();
        assertThat(informed.get("layer", JsonNull.class)).isNotNull();
        assertThat(informed.get("statistics", JsonArray.class).values()).hasSize(3);
        assertThat(model.selectedText())
                .contains("(blind)")
                .contains("(informed)")
                .contains("S_flip: ")
                .contains(", log2 p −");
    }

    private void test(Path suspect) throws InterruptedException {
        model.add(List.of(signed.record()));
        pump(() -> model.recordProperty().get() != null);
        model.addSuspects(List.of(suspect));
        pump(() -> model.suspects().size() == 1);
        assertThat(workbench.problemProperty().get()).isNull();
    }

    private void openRecord() throws InterruptedException {
        model.add(List.of(signed.record()));
        pump(() ->
                model.suspects().getFirst().claim().isPresent()
                        && model.controls().getFirst().ticket().claim().isPresent());
    }

    /** Runs what the runner tells on this thread until a condition holds. */
    private void pump(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable call = calls.poll(20, TimeUnit.SECONDS);
            assertThat(call).as("waited 20 s in vain").isNotNull();
            call.run();
        }
    }
}
