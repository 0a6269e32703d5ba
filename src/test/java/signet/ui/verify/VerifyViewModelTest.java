package signet.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.job.JobRunner;
import signet.app.settings.SettingsStore;
import signet.evidence.Verdict;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonObject;
import signet.ui.shell.WorkbenchViewModel;

class VerifyViewModelTest {
    private static final Path SIGNED =
            Path.of("sample-models/resnet20-reference-embedded.safetensors");
    private static final Path UNSIGNED = Path.of("sample-models/resnet20-cifar10.safetensors");

    /** A ticket too small to hold any symbol, read at once. */
    private static final Path TINY = Path.of("src/test/resources/torch/masks_bool.zip.pth");

    @TempDir Path settings;
    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private JobRunner runner;
    private WorkbenchViewModel workbench;
    private VerifyViewModel model;

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
    void readsTheSignatureOfTheSignedSampleBlind() throws InterruptedException {
        read(SIGNED);
        Finding finding = model.finding(model.suspects().getFirst());
        assertThat(finding.manner()).isEqualTo("blind");
        assertThat(finding.text()).hasValue("signature");
        assertThat(finding.verdict()).isEqualTo(new Verdict.ReadWithoutClaim());
        assertThat(finding.strength().orElseThrow().log2()).isLessThan(-100);
        assertThat(finding.ladder())
                .filteredOn(step -> step.result() == LadderStep.Result.YES)
                .hasSize(1);
        assertThat(finding.suspect().facts()).isEqualTo("ResNet-20, density 19.37 %");
    }

    @Test
    void findsNothingInTheUnsignedSampleAndShowsNoGuess() throws InterruptedException {
        read(UNSIGNED);
        Finding finding = model.finding(model.suspects().getFirst());
        assertThat(finding.text()).isEmpty();
        assertThat(finding.reading()).isEmpty();
        assertThat(finding.ladder()).isEmpty();
        assertThat(finding.strength()).isEmpty();
        assertThat(finding.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void readsSeveralFilesOneAfterTheOther() throws InterruptedException {
        read(SIGNED, TINY);
        assertThat(model.suspects())
                .extracting(Suspect::name)
                .containsExactly(SIGNED.getFileName().toString(), TINY.getFileName().toString());
        assertThat(model.selectedProperty().get()).isSameAs(model.suspects().getLast());
        model.step(-1);
        assertThat(model.selectedText()).startsWith(SIGNED.getFileName().toString());
        model.step(-1);
        assertThat(model.selectedProperty().get()).isSameAs(model.suspects().getFirst());
        model.close(model.suspects().getFirst());
        assertThat(model.selectedText()).startsWith(TINY.getFileName().toString());
        model.close(model.suspects().getFirst());
        assertThat(model.hasSuspect().get()).isFalse();
    }

    @Test
    void putsControlsThroughTheSameTest() throws InterruptedException {
        model.addControl(TINY);
        model.addControl(SIGNED);
        pump(() -> model.controls().size() == 2);
        assertThat(model.controls())
                .extracting(control -> control.isSilent(ReadMode.BLIND))
                .containsExactly(true, false);
        assertThat(ControlStrip.summary(model.controls(), ReadMode.BLIND))
                .endsWith("1 of 2 silent");
        assertThat(model.controls().getLast().words(ReadMode.BLIND))
                .startsWith("log2 p −")
                .endsWith("read: signature");
    }

    @Test
    void forgetsWhatWasWaitingWhenCancelled() throws InterruptedException {
        model.addSuspects(List.of(SIGNED, TINY));
        workbench.cancel();
        pump(() -> model.taskProperty().get() == null);
        assertThat(model.suspects()).isEmpty();
        assertThat(workbench.runningProperty().get()).isNull();
        read(TINY);
        assertThat(model.suspects()).hasSize(1);
    }

    @Test
    void goesOnAfterAFileThatCannotBeRead() throws InterruptedException {
        model.addSuspects(List.of(settings.resolve("gone.pth"), SIGNED));
        pump(() -> model.suspects().size() == 1);
        assertThat(workbench.problemProperty().get().title())
                .isEqualTo("gone.pth could not be opened");
    }

    @Test
    void exportsTheSameFindingsAsTextAndJson() throws Exception {
        read(SIGNED, TINY);
        JsonObject document = Json.parseObject(model.asJson());
        JsonArray findings = document.get("findings", JsonArray.class);
        assertThat(findings.values()).hasSize(2);
        JsonObject first = (JsonObject) findings.values().getFirst();
        assertThat(first.string("text")).isEqualTo("signature");
        assertThat(first.string("verdict")).isEqualTo("Read, no claim");
        assertThat(first.bool("claimSupported")).isFalse();
        assertThat(first.doubleValue("log2P"))
                .isEqualTo(
                        model.suspects().getFirst().blind().best().orElseThrow().chance().log2());
        assertThat(new String(model.asJson(), StandardCharsets.UTF_8)).doesNotContain("−");
        assertThat(model.asText())
                .contains("text: signature")
                .contains("Inconclusive.")
                .endsWith("A missing signature never proves innocence or guilt.\n");
    }

    private void read(Path... files) throws InterruptedException {
        int before = model.suspects().size();
        model.addSuspects(List.of(files));
        pump(() -> model.suspects().size() == before + files.length);
        assertThat(workbench.problemProperty().get()).isNull();
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
