package signet.ui.train.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signet.lab.RunEvent;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Finished;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;
import signet.lab.RunEventJson;
import signet.prune.control.Control;
import signet.ui.train.MadeUpRun;

class RunHistoryTest {
    private static final List<Double> RATIOS = List.of(0.2, 0.1, 0.05, 0.01);

    private static EpochDone epoch(int round, int epoch, double loss) {
        return new EpochDone(round, epoch, 10, loss, 0.5, 0.5, 0.1, 1);
    }

    private static RoundDone end(int round, long kept, boolean matched) {
        return new RoundDone(round, 0.2, kept, 100, 0.9, 0.9, matched);
    }

    @Test
    void isEmptyBeforeAnythingHappens() {
        assertThat(RunHistory.EMPTY.running()).isEmpty();
        assertThat(RunHistory.EMPTY.best()).isEmpty();
        assertThat(RunHistory.EMPTY.dense()).isEmpty();
        assertThat(RunHistory.EMPTY.runningDensity(RATIOS)).isEmpty();
    }

    @Test
    void foldsASearchIntoItsRounds() {
        RunHistory history = RunHistory.of(MadeUpRun.running());
        assertThat(history.rounds()).hasSize(14);
        assertThat(history.ended()).hasSize(13);
        assertThat(history.reverted()).isEqualTo(2);
        assertThat(history.rounds().stream().filter(Round::isReverted))
                .extracting(Round::number)
                .containsExactly(6, 8);
        assertThat(history.best().orElseThrow().number()).isEqualTo(12);
        Round running = history.running().orElseThrow();
        assertThat(running.number()).isEqualTo(13);
        assertThat(running.epochs()).hasSize(112);
        assertThat(running.live().orElseThrow().epoch()).isEqualTo(113);
        assertThat(running.plannedEpochs()).isEqualTo(MadeUpRun.EPOCHS);
    }

    @Test
    void prunesAfterARevertedRoundFromTheOneBeforeIt() {
        RunHistory history = RunHistory.of(MadeUpRun.running());
        assertThat(history.rounds().get(0).from()).isEmpty();
        assertThat(history.rounds().get(1).from()).contains(0);
        assertThat(history.rounds().get(6).from()).contains(5);
        assertThat(history.rounds().get(7).from()).contains(5);
        assertThat(history.rounds().get(8).from()).contains(7);
        assertThat(history.rounds().get(9).from()).contains(7);
    }

    @Test
    void expectsTheDensityOfTheRoundThatRuns() {
        RunHistory history = RunHistory.of(MadeUpRun.running());
        double last = history.rounds().get(12).density().orElseThrow();
        assertThat(history.runningDensity(RATIOS).orElseThrow())
                .isCloseTo(last * 0.95, within(1e-12));
        assertThat(history.runningDensity(List.of(0.2))).isEmpty();
    }

    @Test
    void expectsTheDenseNetworkToBeDense() {
        RunHistory first = RunHistory.EMPTY.after(epoch(0, 1, 1));
        assertThat(first.runningDensity(RATIOS)).hasValue(1);
    }

    @Test
    void takesAnEpochThatIsToldAgainInPlaceOfTheFirst() {
        RunHistory history =
                RunHistory.of(
                        List.of(epoch(0, 1, 3), epoch(0, 2, 2), epoch(0, 3, 1), epoch(0, 2, 2.5)));
        assertThat(history.rounds().getFirst().epochs())
                .extracting(EpochDone::loss)
                .containsExactly(3.0, 2.5);
    }

    @Test
    void runsAgainWhenARoundIsTakenUpAfterACrash() {
        RunHistory history =
                RunHistory.of(
                        List.of(end(0, 100, true), new Stepped(0, 9, 10, 1, 5, 0.1, 0.1, 100)));
        assertThat(history.running().orElseThrow().number()).isZero();
    }

    @Test
    void endsWithTheRoundThatItSays() {
        RunHistory history =
                RunHistory.of(
                        List.of(
                                end(0, 100, true),
                                end(1, 80, true),
                                end(2, 64, false),
                                new Finished(1, 60)));
        assertThat(history.best().orElseThrow().number()).isEqualTo(1);
        assertThat(history.running()).isEmpty();
    }

    @Test
    void keepsTheDenseNetworkWhateverItsFlagSays() {
        RunHistory history = RunHistory.EMPTY.after(end(0, 100, false));
        assertThat(history.rounds().getFirst().isKept()).isTrue();
    }

    @Test
    void knowsARoundWhoseStartItDidNotHear() {
        RunHistory history = RunHistory.EMPTY.after(epoch(2, 1, 1));
        assertThat(history.rounds()).extracting(Round::number).containsExactly(2);
        assertThat(history.running().orElseThrow().from()).isEmpty();
        assertThat(history.runningDensity(RATIOS)).isEmpty();
        assertThat(history.dense()).isEmpty();
    }

    /**
     * Recorded: the search on Fashion-MNIST that found the sample, 12 epochs, rewound to epoch 2.
     */
    @Test
    void foldsASearchThatReallyRan() throws Exception {
        List<RunEvent> events = new ArrayList<>();
        for (String line : recorded().lines().toList()) {
            events.add(RunEventJson.read(line));
        }
        RunHistory history = RunHistory.of(events);
        assertThat(history.rounds()).hasSize(3).allMatch(Round::isKept);
        assertThat(history.best().orElseThrow().number()).isEqualTo(2);
        assertThat(history.best().orElseThrow().density().orElseThrow())
                .isCloseTo(54_121 / 267_264.0, within(1e-12));
        assertThat(history.rounds().getFirst().epochs()).hasSize(12);
        assertThat(history.rounds().getLast().epochs().getLast().epoch()).isEqualTo(12);
        assertThat(history.running()).isEmpty();
    }

    private static String recorded() throws IOException {
        Path file = Path.of("src/test/resources/signet/ui/train/recorded-fashion-search.jsonl");
        return Files.readString(file);
    }

    @Test
    void countsControlsApartFromTheRounds() {
        RunHistory history =
                RunHistory.of(
                        List.of(
                                end(0, 100, true),
                                end(1, 80, true),
                                epoch(2, 1, 1),
                                new ControlDone(2, Control.RANDOM_MASK, 80, 100, 0.7, 0.7),
                                epoch(3, 1, 1),
                                new Finished(1, 60)));
        assertThat(history.controls()).hasSize(1);
        assertThat(history.rounds()).extracting(Round::number).containsExactly(0, 1, 3);
        assertThat(history.best().orElseThrow().number()).isEqualTo(1);
    }
}
