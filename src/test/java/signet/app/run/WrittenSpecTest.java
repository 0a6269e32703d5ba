package signet.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.app.run.ManageRuns.Action;
import signet.format.json.Json;
import signet.lab.RunFolder;
import signet.lab.Runs;
import signet.lab.spec.ImageSource.Origin;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;

/** Specs from files, also from those of an export that was taken elsewhere. */
class WrittenSpecTest {
    @TempDir Path folder;
    private Path images;
    private Runs runs;

    @BeforeEach
    void draw() throws IOException {
        images = draw("images", 10);
        runs = new Runs(folder.resolve("runs"));
    }

    private Path draw(String name, int brightness) throws IOException {
        Path drawn = folder.resolve(name);
        for (String part : new String[] {"train/a", "train/b", "test/a", "test/b"}) {
            Files.createDirectories(drawn.resolve(part));
            for (int i = 0; i < 6; i++) {
                BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
                image.getRaster().setSample(i % 4, 0, 0, brightness + i);
                ImageIO.write(image, "png", drawn.resolve(part).resolve(i + ".png").toFile());
            }
        }
        return drawn;
    }

    private WhatToTrain onImages(String network) {
        return new WhatToTrain(
                Optional.of(network), Optional.empty(), Optional.of(images.toString()));
    }

    private Path write(RunSpec spec) throws IOException {
        return Files.writeString(folder.resolve("spec.json"), Json.pretty(RunSpecJson.write(spec)));
    }

    private RunSpec read(Path file, Path... data) throws ProblemException {
        return WrittenSpec.in(file, List.of(data).stream().findFirst()).read(runs);
    }

    private Problem problem(Path file, Path... data) {
        return catchThrowableOfType(ProblemException.class, () -> read(file, data)).problem();
    }

    @Test
    void readsASpecThatWasWrittenDown() throws Exception {
        RunSpec spec = RunSpecs.training(onImages("conv2"), Asked.epochs(1));
        assertThat(read(write(spec))).isEqualTo(spec);
    }

    @Test
    void refusesWhatIsNoneOrNotThere() throws IOException {
        Path newer = Files.writeString(folder.resolve("newer.json"), "{\"version\": 99}");
        assertThat(problem(newer).kind()).isEqualTo(Kind.BAD_INPUT);
        assertThat(problem(newer).sentence()).startsWith("newer.json was not started: The spec is");
        assertThat(problem(folder.resolve("gone.json")).reason())
                .isEqualTo("There is no file of this name.");
    }

    @Test
    void saysWhichImagesAreMissingAndTakesThemFromElsewhere() throws Exception {
        Path spec = write(RunSpecs.training(onImages("conv2"), Asked.epochs(1)));
        Path moved = Files.move(images, folder.resolve("moved"));
        assertThat(problem(spec))
                .extracting(Problem::reason, Problem::advice, Problem::kind)
                .containsExactly(
                        "The folder of its images, %s, is not there.".formatted(images),
                        "Name the folder of the same images with --data.",
                        Kind.BAD_INPUT);
        assertThat(((Origin.Folder) read(spec, moved).images().origin()).path()).isEqualTo(moved);
        assertThat(problem(spec, draw("others", 20)).reason()).contains("holds other images");
        assertThat(problem(spec, folder.resolve("none")).reason()).contains("is not there");
    }

    @Test
    void refusesAFolderWhereTheImagesComeAlong() throws Exception {
        RunSpec sample = RunSpecs.training(WhatToTrain.network("conv2"), Asked.epochs(1));
        assertThat(problem(write(sample), images).advice()).isEqualTo("Leave out --data.");
    }

    @Test
    void anExportIsStartedElsewhereWithTheSameResult() throws Exception {
        Directories here = Asked.directories(folder.resolve("here"));
        FinishedRun dense = train(onImages("lenet-300-100"), here);
        FinishedRun trained = train(onImages(dense.ticket().toString()), here);
        String id = trained.folder().id();
        Path zip = folder.resolve("run.zip");
        new ChangeRuns(new RunWork(here).runs())
                .change(Action.EXPORT, List.of(id), new RunOutput(Optional.of(zip), false));
        Files.move(folder.resolve("here"), folder.resolve("gone"));
        Files.move(images, folder.resolve("moved"));
        Path spec = unzip(zip).resolve(id).resolve("spec.json");

        RunsAnswer.Ended again =
                (RunsAnswer.Ended)
                        ManageRuns.manage(
                                new ManageRuns.Parameters(
                                        Optional.of(Action.START),
                                        List.of(spec.toString()),
                                        Optional.of(folder.resolve("moved")),
                                        Asked.oneThread(),
                                        RunOutput.NONE),
                                Asked.directories(folder.resolve("new")),
                                Progress.NONE);
        assertThat(again.run().isOld()).isFalse();
        assertThat(again.run().result().sha256()).isEqualTo(trained.result().sha256());
    }

    @Test
    void aRunGoesOnWithImagesThatWereMoved() throws Exception {
        Directories home = Asked.directories(folder.resolve("home"));
        Runs ours = new RunWork(home).runs();
        RunFolder begun = ours.begin(RunSpecs.training(onImages("lenet-300-100"), Asked.epochs(1)));
        Path moved = Files.move(images, folder.resolve("moved"));

        assertThat(problemOfResuming(home, begun, Optional.empty()))
                .extracting(Problem::sentence, Problem::advice, Problem::kind)
                .containsExactly(
                        "The run %s was not started: The folder of its images, %s, is not there."
                                .formatted(begun.id(), images),
                        "Name the folder of the same images with --data.",
                        Kind.BAD_INPUT);
        assertThat(problemOfResuming(home, begun, Optional.of(draw("others", 20))).reason())
                .contains("holds other images");
        FinishedRun run = resume(home, begun, Optional.of(moved));

        assertThat(run.folder().id()).isEqualTo(begun.id());
        assertThat(((Origin.Folder) begun.spec().images().origin()).path()).isEqualTo(moved);
        assertThat(resume(home, begun, Optional.empty()).isOld()).isTrue();
    }

    @Test
    void refusesARunWhoseSpecWasChangedByHand() throws Exception {
        Directories home = Asked.directories(folder.resolve("home"));
        RunFolder begun =
                new RunWork(home)
                        .runs()
                        .begin(RunSpecs.training(onImages("conv2"), Asked.epochs(1)));
        Path spec = begun.specFile();
        Files.writeString(spec, Files.readString(spec).replace("\"epochs\": 1", "\"epochs\": 2"));

        assertThat(problemOfResuming(home, begun, Optional.empty()).sentence())
                .startsWith("The run %s was not started: ".formatted(begun.id()))
                .contains("was changed by hand");
    }

    private static Problem problemOfResuming(Directories home, RunFolder run, Optional<Path> data) {
        return catchThrowableOfType(ProblemException.class, () -> resume(home, run, data))
                .problem();
    }

    private static FinishedRun resume(Directories home, RunFolder run, Optional<Path> data)
            throws ProblemException {
        RunsAnswer answer =
                ManageRuns.manage(
                        new ManageRuns.Parameters(
                                Optional.of(Action.RESUME),
                                List.of(run.id()),
                                data,
                                Asked.oneThread(),
                                RunOutput.NONE),
                        home,
                        Progress.NONE);
        return ((RunsAnswer.Ended) answer).run();
    }

    private static FinishedRun train(WhatToTrain what, Directories home) throws ProblemException {
        return TrainNetwork.train(
                        new TrainNetwork.Parameters(
                                what, Asked.epochs(1), Asked.oneThread(), RunOutput.NONE),
                        home,
                        Progress.NONE)
                .getFirst();
    }

    private Path unzip(Path zip) throws IOException {
        Path there = folder.resolve("there");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                Path path = there.resolve(entry.getName());
                Files.createDirectories(path.getParent());
                Files.copy(file.getInputStream(entry), path);
            }
        }
        return there;
    }
}
