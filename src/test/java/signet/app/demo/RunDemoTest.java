package signet.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.Sample;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.format.file.Sha256;
import signet.lab.spec.Preset;
import signet.report.attack.AttackRow;

/** The demo with real workers and the real engine. */
class RunDemoTest {
    private static final DemoPlan SHORT =
            new DemoPlan(
                    DemoPlan.recipe(Preset.SMOKE, 1), List.of(DemoPlan.attack("permute", 1.0)));

    @TempDir Path folder;
    private Path out;
    private Directories user;

    @BeforeEach
    void home() {
        out = folder.resolve("demo");
        Directories own = Directories.under(folder.resolve("home"));
        // Workers of all tests share one copy of the engine's natives.
        user =
                new Directories(
                        own.config(), own.state(), Path.of("target").toAbsolutePath(), own.data());
    }

    /** Keeps the lines that are told. */
    private static final class Listener implements Progress {
        final List<String> lines = new ArrayList<>();

        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public void tell(String line) {
            lines.add(line);
        }
    }

    private Demo tell(Progress progress) throws Exception {
        return RunDemo.run(parameters(), user, progress, List.of(FashionTicket.in(folder)), SHORT);
    }

    private RunDemo.Parameters parameters() {
        return new RunDemo.Parameters(Optional.of(out));
    }

    private Problem problem(Progress progress) {
        return catchThrowableOfType(ProblemException.class, () -> tell(progress)).problem();
    }

    @Test
    void tellsTheStoryWithFilesAndLooksItUpTheNextTime() throws Exception {
        Listener listener = new Listener();
        Demo demo = tell(listener);

        assertThat(DemoFile.values())
                .allSatisfy(file -> assertThat(out.resolve(file.fileName())).isNotEmptyFile());
        assertThat(out.resolve("report/figures")).isDirectoryContaining("glob:**.png");
        assertThat(demo.story()).isEqualTo(listener.lines);
        assertThat(Files.readAllLines(out.resolve("story.txt"))).isEqualTo(listener.lines);
        assertThat(listener.lines).filteredOn(line -> !line.startsWith(" ")).hasSize(6);
        assertThat(demo.swept().table().rows())
                .extracting(AttackRow::label)
                .containsExactly("No attack", "Permute channels 100 %", "No attack");
        assertThat(demo.swept().table().failed()).isEmpty();
        assertThat(demo.control().finding().verdict().supportsClaim()).isFalse();
        assertThat(demo.verified().finding().verdict().supportsClaim()).isTrue();
        assertThat(user.data()).doesNotExist();

        String cells = Sha256.of(out.resolve("attacks/cells.jsonl"));
        Demo again = tell(Progress.NONE);
        assertThat(again.retrained().isOld()).isTrue();
        assertThat(again.story()).isEqualTo(demo.story());
        assertThat(Sha256.of(out.resolve("attacks/cells.jsonl"))).isEqualTo(cells);
    }

    @Test
    void leavesAFolderOfSomethingElseAsItIs() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.tex"), "mine");
        Problem problem = problem(Progress.NONE);
        assertThat(problem.sentence())
                .isEqualTo(
                        "The demo was not started in %s: It holds other files, which stay as they are."
                                .formatted(out));
        assertThat(problem.advice()).isEqualTo("Name a new or empty folder with --output.");
        assertThat(problem.kind()).isEqualTo(Kind.USAGE);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("thesis.tex"));
        }
    }

    @Test
    void isNotTakenInByAMarkerOfSomethingElse() throws IOException {
        Files.createDirectories(out);
        for (String marker : List.of("{", "{}", "{\"signet\": \"sweep\"}")) {
            Files.writeString(out.resolve("demo.json"), marker);
            assertThat(problem(Progress.NONE).kind()).as(marker).isEqualTo(Kind.USAGE);
        }
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Files.writeString(out, "mine");
        assertThat(problem(Progress.NONE).reason()).isEqualTo("It is a file.");
        assertThat(out).hasContent("mine");
    }

    @Test
    void saysThatItCanGoOnWhenItIsStopped() {
        Progress impatient =
                (done, total, unit) -> {
                    throw new CancellationException();
                };
        Problem problem = problem(impatient);
        assertThat(problem.kind()).isEqualTo(Kind.STOPPED);
        assertThat(problem.advice()).isEqualTo("Give the same command to go on.");
    }

    @Test
    void needsATicketOfTheImagesInTheBox() {
        List<Sample> none = List.of();
        Problem problem =
                catchThrowableOfType(
                                ProblemException.class,
                                () -> RunDemo.run(parameters(), user, Progress.NONE, none, SHORT))
                        .problem();
        assertThat(problem.reason()).contains("Fashion-MNIST");
        assertThat(out).doesNotExist();
    }

    @Test
    @Tag("slow")
    void theWholeDemoEndsWithAClaimThatStands() throws Exception {
        Demo demo = RunDemo.run(parameters(), user, Progress.NONE);
        assertThat(demo.swept().table().rows()).hasSize(10);
        assertThat(demo.swept().table().failed()).isEmpty();
        assertThat(demo.verified().finding().reading().text()).contains("acme-2026");
        assertThat(demo.verified().finding().verdict().supportsClaim()).isTrue();
        assertThat(demo.control().finding().verdict().supportsClaim()).isFalse();
    }
}
