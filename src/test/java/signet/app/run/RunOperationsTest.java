package signet.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.app.run.ManageRuns.Action;
import signet.format.file.Sha256;
import signet.lab.RunFolder;
import signet.lab.spec.Preset;

/** What a person does with runs, with real workers and the real engine. */
class RunOperationsTest {
    @TempDir Path folder;
    private Directories directories;

    @BeforeEach
    void home() {
        directories = Asked.directories(folder.resolve("home"));
    }

    private static TrainNetwork.Parameters training(int epochs, RunOutput output) {
        return new TrainNetwork.Parameters(
                WhatToTrain.network("lenet-300-100"),
                Asked.epochs(epochs),
                Asked.oneThread(),
                output);
    }

    private FinishedRun train(int epochs, RunOutput output) throws ProblemException {
        return TrainNetwork.train(training(epochs, output), directories, Progress.NONE).getFirst();
    }

    private RunOutput to(String name) {
        return new RunOutput(Optional.of(folder.resolve(name)), false);
    }

    private RunsAnswer manage(Action action, String... runs) throws ProblemException {
        return ManageRuns.manage(
                new ManageRuns.Parameters(
                        Optional.of(action),
                        List.of(runs),
                        Optional.empty(),
                        ComputeOptions.AUTO,
                        RunOutput.NONE),
                directories,
                Progress.NONE);
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    @Test
    void trainsOnceEvaluatesAndRemembers() throws Exception {
        FinishedRun trained = train(1, to("dense.pth"));
        assertThat(trained.isOld()).isFalse();
        assertThat(folder.resolve("dense.pth")).isNotEmptyFile();

        FinishedRun again = train(1, to("again.safetensors"));
        assertThat(again.isOld()).isTrue();
        assertThat(Sha256.of(folder.resolve("again.safetensors")))
                .isEqualTo(trained.result().sha256());

        EvaluateNetwork.Evaluated evaluated =
                EvaluateNetwork.evaluate(
                        new EvaluateNetwork.Parameters(
                                trained.ticket(), Optional.empty(), Asked.oneThread()),
                        directories,
                        Progress.NONE);
        assertThat(evaluated.answer().evaluation().images()).isEqualTo(10_000);
        assertThat(evaluated.answer().evaluation().accuracy()).isBetween(0.3, 0.95);

        RunsAnswer.Listed listed = (RunsAnswer.Listed) manage(Action.LIST);
        assertThat(listed.listing().runs())
                .extracting(run -> run.folder().id())
                .containsExactly(trained.folder().id());
        RunsAnswer.Shown shown =
                (RunsAnswer.Shown) manage(Action.SHOW, trained.folder().id().substring(0, 4));
        assertThat(shown.run().result()).contains(trained.result());
    }

    @Test
    void aRunThatIsStoppedSaysHowToGoOn() throws Exception {
        Thread worker = Thread.currentThread();
        List<String> notes = new ArrayList<>();
        Progress impatient =
                Asked.noting(status -> {
                    notes.add(status);
                    worker.interrupt();
                });
        PruneNetwork.Parameters given =
                new PruneNetwork.Parameters(
                        WhatToTrain.network("lenet-300-100"),
                        Asked.epochs(2),
                        Asked.search(Map.of("ratio", 0.5)),
                        Asked.oneThread(),
                        RunOutput.NONE);
        Problem stopped = problem(() -> PruneNetwork.prune(given, directories, impatient));
        assertThat(stopped.kind()).isEqualTo(Kind.STOPPED);
        assertThat(notes).first().asString().startsWith("Dense network · epoch 1 of 2");
        String id = stopped.advice().replaceAll(".* resume (\\w+) to go on\\.", "$1");

        RunsAnswer.Ended ended = (RunsAnswer.Ended) manage(Action.RESUME, id);
        assertThat(ended.run().result().density().ratio()).isBetween(0.499, 0.501);
        assertThat(ended.run().rounds()).hasSize(2);
        assertThat(ended.run().folder().environment().orElseThrow().isUniform()).isTrue();
    }

    @Test
    void aRunWhoseWorkerIsKilledSaysHowToGoOn() throws Exception {
        Progress killing =
                Asked.noting(status ->
                        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly));
        TrainNetwork.Parameters given = training(2, RunOutput.NONE);
        Problem killed = problem(() -> TrainNetwork.train(given, directories, killing));
        assertThat(killed.kind()).isEqualTo(Kind.FAILED);
        assertThat(killed.reason()).contains("SIGKILL");
        assertThat(killed.breakdown()).isPresent();
        String id = killed.advice().replaceAll(".* signet runs resume (\\w+) to go on\\.", "$1");

        RunsAnswer.Ended ended = (RunsAnswer.Ended) manage(Action.RESUME, id);
        assertThat(ended.run().result().sha256())
                .isEqualTo(train(2, RunOutput.NONE).result().sha256());
    }

    @Test
    void doesReplicatesOneAfterTheOther() throws Exception {
        TrainNetwork.Parameters one = training(1, RunOutput.NONE);
        TrainNetwork.Parameters three =
                new TrainNetwork.Parameters(
                        one.what(),
                        Asked.recipe(
                                Map.of(
                                        "preset",
                                        Preset.SMOKE,
                                        "epochs",
                                        1,
                                        "seed",
                                        4L,
                                        "replicates",
                                        2)),
                        one.compute(),
                        to("ticket.pth"));
        List<String> notes = new ArrayList<>();

        List<FinishedRun> runs = TrainNetwork.train(three, directories, Asked.noting(notes::add));

        assertThat(runs).extracting(run -> run.spec().recipe().seed()).containsExactly(4L, 5L);
        assertThat(runs).extracting(run -> run.result().sha256()).doesNotHaveDuplicates();
        assertThat(notes).first().asString().startsWith("Seed 1 of 2 · Epoch 1 of 1");
        assertThat(notes).last().asString().startsWith("Seed 2 of 2 · ");
        assertThat(folder.resolve("ticket-seed4.pth")).isNotEmptyFile();
        assertThat(runs.getLast().output()).hasValue(folder.resolve("ticket-seed5.pth"));

        assertThat(problem(() -> TrainNetwork.train(three, directories, Progress.NONE)).sentence())
                .startsWith("ticket-seed4.pth was not written: It exists already.");
        Files.delete(folder.resolve("ticket-seed4.pth"));
        Files.delete(folder.resolve("ticket-seed5.pth"));
        assertThat(TrainNetwork.train(three, directories, Progress.NONE))
                .allMatch(FinishedRun::isOld);
        assertThat(folder.resolve("ticket-seed5.pth")).isNotEmptyFile();
    }

    @Test
    void namesTheFilesOfSeedsByTheirKind() {
        assertThat(to("a.b.pth.tar").ofSeed(7).output())
                .hasValue(folder.resolve("a.b-seed7.pth.tar"));
        assertThat(to("a.b.pt").ofSeed(7).output()).hasValue(folder.resolve("a.b-seed7.pt"));
        assertThat(RunOutput.NONE.ofSeed(7)).isEqualTo(RunOutput.NONE);
    }

    @Test
    void refusesAnOutputBeforeAnythingIsComputed() throws IOException {
        Files.writeString(folder.resolve("old.pth"), "old");
        for (String name : List.of("old.pth", "ticket.bin", "home")) {
            assertThat(problem(() -> train(1, to(name))))
                    .as(name)
                    .extracting(Problem::kind)
                    .isEqualTo(Kind.USAGE);
        }
        assertThat(directories.data()).doesNotExist();
    }

    @Test
    void findsRunsByTheirNameOrTheStartOfTheirNumber() throws Exception {
        Path runs = directories.data().resolve("runs");
        RunFolder one =
                RunFolder.of(
                        runs, RunSpecs.training(WhatToTrain.network("conv2"), Asked.epochs(1)));
        RunFolder two =
                RunFolder.of(
                        runs, RunSpecs.training(WhatToTrain.network("conv2"), Asked.epochs(2)));
        one.rename("first try");
        Files.createDirectories(runs.resolve("damaged"));
        Files.writeString(runs.resolve("damaged/spec.json"), "{");

        RunsAnswer.Shown shown = (RunsAnswer.Shown) manage(Action.SHOW, "first try");
        assertThat(shown.run().folder().id()).isEqualTo(one.id());
        RunsAnswer.Compared compared =
                (RunsAnswer.Compared) manage(Action.COMPARE, one.id(), two.id());
        assertThat(compared.comparison().runs())
                .extracting(run -> run.folder().id())
                .containsExactly(one.id(), two.id());
        RunsAnswer.Listed listed = (RunsAnswer.Listed) manage(Action.LIST);
        assertThat(listed.listing().runs()).hasSize(2);
        assertThat(listed.listing().damaged()).hasSize(1);

        assertThat(problem(() -> manage(Action.SHOW, "xyz")).reason())
                .startsWith("There is no run xyz in ");
        assertThat(problem(() -> manage(Action.COMPARE, "a")).reason())
                .isEqualTo("Compare takes two runs or more, not 1.");
        assertThat(problem(() -> manage(Action.START, "gone.json")).kind())
                .isEqualTo(Kind.BAD_INPUT);
    }

    @Test
    void renamesDeletesRestoresAndExportsARun() throws Exception {
        Path runs = directories.data().resolve("runs");
        String id =
                RunFolder.of(runs, RunSpecs.training(WhatToTrain.network("conv2"), Asked.epochs(1)))
                        .id();
        assertThat(manage(Action.RENAME, id, "first try"))
                .isEqualTo(new RunsAnswer.Changed(id, "is now called \"first try\""));
        manage(Action.DELETE, "first try");
        assertThat(problem(() -> manage(Action.SHOW, id)).kind()).isEqualTo(Kind.USAGE);
        assertThat(manage(Action.RESTORE, id.substring(0, 4)))
                .isEqualTo(new RunsAnswer.Changed(id, "is out of the trash"));
        assertThat(problem(() -> manage(Action.RESTORE, id)).reason())
                .startsWith("There is no run " + id);

        export(id, "run.zip");
        assertThat(folder.resolve("run.zip")).isNotEmptyFile();
        assertThat(problem(() -> export(id, "run.zip")).reason()).isEqualTo("It exists already.");
        assertThat(problem(() -> export(id, "none/run.zip")).kind()).isEqualTo(Kind.FAILED);
    }

    private void export(String id, String zip) throws ProblemException {
        ManageRuns.manage(
                new ManageRuns.Parameters(
                        Optional.of(Action.EXPORT),
                        List.of(id),
                        Optional.empty(),
                        Asked.oneThread(),
                        to(zip)),
                directories,
                Progress.NONE);
    }

    @Test
    void saysThatThereAreNoRuns() throws ProblemException {
        assertThat(((RunsAnswer.Listed) manage(Action.LIST)).listing().runs()).isEmpty();
    }
}
