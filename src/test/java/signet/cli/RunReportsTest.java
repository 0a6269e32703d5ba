package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.run.FinishedRun;
import signet.app.run.RunsAnswer;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.Run;
import signet.lab.RunComparison;
import signet.lab.RunEvent;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunFolder;
import signet.lab.RunResult;
import signet.lab.Runs;
import signet.lab.spec.ImageSource.Origin;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.prune.control.Control;

class RunReportsTest {
    private static final RoundDone DENSE = new RoundDone(0, 0, 1000, 1000, 0.9, 0.88, true);
    private static final RoundDone FIRST = new RoundDone(1, 0.2, 800, 1000, 0.9, 0.875, true);
    private static final RoundDone SECOND = new RoundDone(2, 0.2, 640, 1000, 0.8, 0.78, false);
    private static final ControlDone CONTROL =
            new ControlDone(3, Control.RANDOM_MASK, 800, 1000, 0.7, 0.71);
    private static final RunResult RESULT =
            new RunResult(
                    DENSE,
                    FIRST,
                    List.of(1, 0),
                    "no ratio matched any more",
                    "0".repeat(64),
                    List.of(CONTROL),
                    754);

    @TempDir Path folder;
    private RunFolder run;
    private RunSpec spec;

    @BeforeEach
    void make() throws IOException {
        spec = Preset.QUICK.spec(RunSpec.Kind.SEARCH, Preset.NETWORK, new Origin.Sample());
        run = RunFolder.of(folder, spec);
    }

    private static <R> String print(Verb.Report<R> report, R result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Style style = Style.of(120, Map.of("NO_COLOR", "1"), StandardCharsets.UTF_8);
        report.print(
                result,
                new Console(
                        new PrintStream(out),
                        new PrintStream(PrintStream.nullOutputStream()),
                        style,
                        0));
        return out.toString(StandardCharsets.UTF_8);
    }

    private FinishedRun finished(RunSpec what, RunResult result, boolean isOld) {
        return new FinishedRun(
                run, what, result, List.of(DENSE, FIRST, SECOND, CONTROL), isOld, Optional.empty());
    }

    private Run facts(RunSpec what, List<RunEvent> events, Optional<RunResult> result) {
        return new Run(run, what, Optional.of("my run"), events, Optional.empty(), result, false);
    }

    @Test
    void tellsWhatASearchFoundAndWhatItReverted() throws JsonException {
        FinishedRun search = finished(spec, RESULT, false);
        assertThat(print(new RunReport(), search))
                .contains("dense", "20.00 %", "reverted", "Random mask", "control")
                .contains(
                        "Ticket of round 1: density 80.00 %, test accuracy 87.50 % (dense 88.00 %)")
                .contains("It ended because no ratio matched any more.")
                .contains("Rounds kept with 20.00 %, 10.00 %: 1, 0")
                .contains("12.6 min")
                .doesNotContain("done before");
        JsonObject json = new RunReport().json(search);
        assertThat(json.string("run")).isEqualTo(run.id());
        assertThat(json.doubleValue("density")).isEqualTo(0.8);
        assertThat(json.members().keySet()).contains("rounds", "controls", "counts", "sha256");
    }

    @Test
    void tellsTheAccuracyOfTrainingAndThatItWasOld() {
        RunSpec training =
                Preset.QUICK.spec(RunSpec.Kind.TRAIN, Preset.NETWORK, new Origin.Sample());
        RunResult result =
                new RunResult(DENSE, DENSE, List.of(), "trained", "0".repeat(64), List.of(), 42);
        assertThat(print(new RunReport(), finished(training, result, true)))
                .contains("done before")
                .contains("Test accuracy 88.00 %")
                .contains("42 s")
                .doesNotContain("Density");
    }

    @Test
    void listsRunsWithWhereTheyStand() throws JsonException {
        Run stopped =
                facts(spec, List.of(new EpochDone(1, 3, 6, 1, 0.5, 0.5, 0.1, 9)), Optional.empty());
        Run done = facts(spec, List.of(), Optional.of(RESULT));
        Run fresh = facts(spec, List.of(), Optional.empty());
        RunsAnswer answer =
                new RunsAnswer.Listed(
                        new Runs.Listing(List.of(stopped, done, fresh), List.of("x is damaged")));
        assertThat(print(new RunsReport(), answer))
                .contains("stopped after epoch 3 of 6 of round 1", "finished", "not begun")
                .contains("my run", "resnet20", "fashion-mnist", "87.50 %", "x is damaged");
        assertThat(new RunsReport().json(answer).members().keySet())
                .containsExactly("runs", "damaged");
        assertThat(
                        print(
                                new RunsReport(),
                                new RunsAnswer.Listed(new Runs.Listing(List.of(), List.of()))))
                .contains("There are no runs yet");
    }

    @Test
    void showsARunWithItsSpecAndHowToGoOn() throws JsonException {
        Run stopped = facts(spec, List.of(DENSE, FIRST), Optional.empty());
        assertThat(print(new RunsReport(), new RunsAnswer.Shown(stopped)))
                .contains("\"learningRate\": 0.1", "signet runs resume " + run.id(), "80.00 %");
        JsonObject json = new RunsReport().json(new RunsAnswer.Shown(stopped));
        assertThat(json.bool("finished")).isFalse();
        assertThat(json.members().keySet()).contains("spec", "rounds");
    }

    @Test
    void sumsUpWhatSeveralSeedsGave() throws JsonException {
        RoundDone better = new RoundDone(1, 0.2, 780, 1000, 0.9, 0.885, true);
        RunResult second =
                new RunResult(
                        DENSE, better, List.of(1, 0), "trained", "0".repeat(64), List.of(), 42);
        List<FinishedRun> runs =
                List.of(finished(spec, RESULT, true), finished(spec.withSeed(2), second, false));

        assertThat(print(new ReplicatesReport(), runs))
                .contains("done before", "87.50 %", "88.50 %", "78.00 %", "42 s")
                .contains(
                        "Seeds 1, 2: dense 88.00 ± 0.00 %, ticket 88.00 ± 0.71 %, density"
                                + " 79.00 ± 1.41 % (mean ± standard deviation, n = 2)");
        JsonObject json = new ReplicatesReport().json(runs);
        JsonObject sums = json.get("replicates", JsonObject.class);
        assertThat(json.get("runs", JsonArray.class).values()).hasSize(2);
        assertThat(sums.longValue("n")).isEqualTo(2);
        assertThat(sums.get("test", JsonObject.class).doubleValue("mean"))
                .isCloseTo(0.88, within(1e-12));
        assertThat(sums.get("test", JsonObject.class).doubleValue("deviation"))
                .isCloseTo(Math.sqrt(0.00005), within(1e-12));
    }

    @Test
    void tellsOneSeedAsOneRun() {
        FinishedRun run = finished(spec, RESULT, false);
        assertThat(print(new ReplicatesReport(), List.of(run)))
                .isEqualTo(print(new RunReport(), run));
        assertThat(new ReplicatesReport().json(List.of(run))).isEqualTo(new RunReport().json(run));
    }

    @Test
    void hasNoMeanWhereNothingIsFinished() {
        RunsAnswer none =
                new RunsAnswer.Compared(
                        RunComparison.of(
                                List.of(
                                        facts(spec, List.of(), Optional.empty()),
                                        facts(spec.withSeed(2), List.of(), Optional.empty()))));
        assertThat(print(new RunsReport(), none)).contains("Seeds 1, 2: none is finished");
        assertThat(new RunsReport().json(none).toString()).doesNotContain("NaN");
    }

    @Test
    void tellsWhatBecameOfARun() throws JsonException {
        RunsAnswer changed = new RunsAnswer.Changed("3f2a", "is out of the trash");
        assertThat(print(new RunsReport(), changed)).isEqualTo("Run 3f2a is out of the trash.\n");
        assertThat(new RunsReport().json(changed).string("run")).isEqualTo("3f2a");
    }

    @Test
    void comparesWhatSpecsSay() {
        Run one = facts(spec, List.of(), Optional.of(RESULT));
        Run other = facts(spec.withSeed(7), List.of(), Optional.empty());
        assertThat(
                        print(
                                new RunsReport(),
                                new RunsAnswer.Compared(RunComparison.of(List.of(one, other)))))
                .contains("What the specs say differently:\n  seed: 1 | 7\n")
                .contains("Seeds 1, 7: dense 88.00 %, ticket 87.50 %, density 80.00 % (one run,")
                .doesNotContain("epochs");
        assertThat(
                        print(
                                new RunsReport(),
                                new RunsAnswer.Compared(RunComparison.of(List.of(one, one)))))
                .contains("The specs are equal.");
    }
}
