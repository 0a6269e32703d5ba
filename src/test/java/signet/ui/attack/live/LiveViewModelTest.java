package signet.ui.attack.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.OwnerRecords;
import signet.app.job.JobRunner;
import signet.app.job.Progress;
import signet.attack.Attack;
import signet.mark.record.OwnerRecord;
import signet.ui.verify.SignedSample;

class LiveViewModelTest {
    @TempDir static Path folder;
    private static OpenedTicket signed;
    private static OpenedTicket unsigned;
    private static OwnerRecord record;

    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private JobRunner runner;
    private LiveViewModel model;

    @BeforeAll
    static void sign() throws Exception {
        SignedSample sample = SignedSample.in(folder, "acme-2026");
        signed = opened(sample.ticket());
        unsigned = opened(SignedSample.ORIGINAL);
        record = OwnerRecords.open(sample.record());
    }

    private static OpenedTicket opened(Path file) throws Exception {
        return Operations.OPEN.run(new Operations.TicketPath(file), Progress.NONE);
    }

    @BeforeEach
    void start() {
        runner = JobRunner.tellingOn(calls::add);
        model = new LiveViewModel(runner);
        model.activeProperty().set(true);
    }

    @AfterEach
    void stop() {
        runner.close();
    }

    @Test
    void readsTheUntouchedCodeWithTheRecord() throws InterruptedException {
        model.show(signed, Optional.of(record));
        LiveCode code = settled();
        assertThat(code.wrong()).isZero();
        assertThat(LiveWords.reads(code)).isEqualTo("reads \u201cacme-2026\u201d");
        assertThat(LiveWords.repaired(code)).isEqualTo("nothing to repair");
        assertThat(code.chance().orElseThrow().log2()).isLessThan(-64);
    }

    @Test
    void losesTextAndEvidenceAsTheSliderMovesOn() throws InterruptedException {
        model.show(signed, Optional.of(record));
        double before = settled().chance().orElseThrow().log2();
        model.strengthProperty().set(0.5);
        LiveCode code = settled();
        assertThat(code.strength()).isEqualTo(0.5);
        assertThat(code.isLost()).isTrue();
        assertThat(code.wrong()).isPositive().isEqualTo(code.code().damaged().cardinality());
        assertThat(LiveWords.reads(code)).isEqualTo("lost " + code.wrong());
        assertThat(code.chance().orElseThrow().log2()).isGreaterThan(before);
    }

    @Test
    void findsTheSignatureWhereNoRecordIsAtHand() throws InterruptedException {
        model.show(signed, Optional.empty());
        LiveCode code = settled();
        assertThat(model.targetProperty().get().placement()).isEqualTo(record.placement());
        assertThat(LiveWords.reads(code)).contains("acme-2026");
    }

    @Test
    void saysThatThereIsNoSignature() throws InterruptedException {
        model.show(unsigned, Optional.empty());
        pump(() -> model.noteProperty().get().startsWith("No signature"));
        assertThat(model.codeProperty().get()).isNull();
    }

    @Test
    void saysThatTheRecordIsOfAnotherTicket() throws Exception {
        OpenedTicket masks = opened(Path.of("src/test/resources/torch/masks_bool.zip.pth"));
        model.show(masks, Optional.of(record));
        pump(() -> model.noteProperty().get().startsWith("The record is of another ticket"));
        assertThat(model.codeProperty().get()).isNull();
    }

    @Test
    void putsExchangedChannelsBackBeforeItReads() throws InterruptedException {
        model.show(signed, Optional.of(record));
        settled();
        model.attackProperty().set(attack("permute"));
        model.strengthProperty().set(1);
        LiveCode code = settled();
        assertThat(LiveWords.reads(code)).contains("acme-2026");
        assertThat(LiveWords.repaired(code)).endsWith("channels put back");
    }

    @Test
    void keepsTheStrengthInsideTheRangeOfTheNextAttack() throws InterruptedException {
        model.attackProperty().set(attack("fill"));
        model.strengthProperty().set(1);
        model.attackProperty().set(attack("prune"));
        assertThat(model.strengthProperty().get()).isEqualTo(model.most()).isEqualTo(0.5);
        model.show(signed, Optional.of(record));
        assertThat(settled().strength()).isEqualTo(0.5);
    }

    @Test
    void showsTheLastPlaceOfASliderThatMovedOn() throws InterruptedException {
        model.show(signed, Optional.of(record));
        settled();
        for (int step = 1; step <= 20; step++) {
            model.strengthProperty().set(step * 0.02);
        }
        assertThat(settled().strength()).isEqualTo(0.4);
    }

    @Test
    void waitsUntilThePersonIsHere() throws InterruptedException {
        model.activeProperty().set(false);
        model.show(signed, Optional.of(record));
        assertThat(model.targetProperty().get()).isNull();
        model.activeProperty().set(true);
        assertThat(settled().wrong()).isZero();
    }

    private Attack attack(String id) {
        return model.attacks().stream()
                .filter(attack -> attack.facts().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The code where the slider rests, read. */
    private LiveCode settled() throws InterruptedException {
        pump(() -> {
            LiveCode code = model.codeProperty().get();
            return code != null
                    && code.answer().isPresent()
                    && code.strength() == model.strengthProperty().get();
        });
        return model.codeProperty().get();
    }

    private void pump(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable call = calls.poll(20, TimeUnit.SECONDS);
            assertThat(call).as("waited 20 s in vain").isNotNull();
            call.run();
        }
    }
}
