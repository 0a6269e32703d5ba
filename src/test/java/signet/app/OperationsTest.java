package signet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.ConvertTicket.Layout;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.format.FileKind;
import signet.format.TicketWriter;
import signet.ticket.Density;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class OperationsTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void sparseTicket() throws IOException {
        file = write("sparse.safetensors", 1, 0, 1, 0);
    }

    private Path write(String name, float... maskOfBody) throws IOException {
        Tensor weights = Tensor.of("body.weight_orig", Shape.of(2, 2), 1, 2, 3, 4);
        Tensor mask = Tensor.of("body.weight_mask", Shape.of(2, 2), maskOfBody);
        Tensor stem = Tensor.of("conv1.weight_orig", Shape.of(1, 2), 5, 6);
        Tensor stemMask = Tensor.of("conv1.weight_mask", Shape.of(1, 2), 1, 1);
        Ticket ticket = Ticket.of(List.of(stem, stemMask, weights, mask), Map.of());
        Path path = folder.resolve(name);
        try (var out = Files.newOutputStream(path)) {
            TicketWriter.write(ticket, FileKind.SAFETENSORS, out);
        }
        return path;
    }

    private static <P extends Record, R> R run(Operation<P, R> operation, P parameters)
            throws ProblemException, InterruptedException {
        return operation.run(parameters, Progress.NONE);
    }

    private static Problem problemOf(ThrowingRun run) {
        return ((ProblemException) catchThrowable(run::run)).problem();
    }

    private interface ThrowingRun {
        void run() throws ProblemException, InterruptedException;
    }

    @Test
    void everyParameterOfEveryOperationIsExplained() {
        for (Operation<?, ?> operation : Operations.all()) {
            assertThat(operation.summary()).endsWith(".");
            for (RecordComponent component : operation.components()) {
                assertThat(component.getAnnotation(Parameter.class).help()).endsWith(".");
            }
        }
    }

    @Test
    void opensATicketWithItsDensities() throws ProblemException, InterruptedException {
        OpenedTicket opened = run(Operations.OPEN, new Operations.TicketPath(file));
        assertThat(opened.density()).isEqualTo(new Density(2, 4));
        assertThat(opened.everything()).isEqualTo(new Density(4, 6));
        assertThat(opened.pruned()).hasSize(2);
        assertThat(opened.counted()).hasSize(1);
    }

    @Test
    void inspectsEveryPrunedLayer() throws ProblemException, InterruptedException {
        Inspection inspection = run(Operations.INSPECT, new Operations.TicketPath(file));
        assertThat(inspection.rows())
                .extracting(Inspection.Row::name, Inspection.Row::counted)
                .containsExactly(tuple("conv1", false), tuple("body", true));
        assertThat(inspection.rows().getLast().emptyKernels()).isEqualTo(2);
    }

    @Test
    void aBadMaskIsBadInputWithAReason() throws IOException {
        Path bad = write("bad.safetensors", 1, 0.5f, 1, 0);
        Problem problem = problemOf(() -> run(Operations.OPEN, new Operations.TicketPath(bad)));
        assertThat(problem.sentence())
                .isEqualTo(
                        "bad.safetensors could not be opened: The mask body.weight_mask holds 0.5"
                                + " at index 1; a mask holds 0 and 1 only.");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
    }

    @Test
    void aMissingFileAndAFolderAreBadInput() {
        assertThat(
                        problemOf(() ->
                                run(
                                        Operations.OPEN,
                                        new Operations.TicketPath(folder.resolve("no")))))
                .extracting(Problem::reason, Problem::kind)
                .containsExactly("There is no file of this name.", Problem.Kind.BAD_INPUT);
        assertThat(problemOf(() -> run(Operations.OPEN, new Operations.TicketPath(folder))))
                .extracting(Problem::reason, Problem::kind)
                .containsExactly("It is a folder.", Problem.Kind.BAD_INPUT);
    }

    @Test
    void comparesTwoTickets() throws IOException, ProblemException, InterruptedException {
        Path other = write("other.safetensors", 1, 1, 0, 0);
        Comparison comparison = run(Operations.COMPARE, new Operations.TicketPair(file, other));
        assertThat(comparison.overlap().counted().both()).isEqualTo(1);
        assertThat(comparison.overlap().counted().onlyA()).isEqualTo(1);
    }

    private ConvertTicket.Parameters conversion(String out, Optional<Layout> to, boolean force) {
        return new ConvertTicket.Parameters(file, folder.resolve(out), to, force);
    }

    @Test
    void convertsByTheNameOfTheFile() throws ProblemException, InterruptedException {
        ConvertTicket.Written written =
                run(Operations.CONVERT, conversion("copy.safetensors", Optional.empty(), false));
        assertThat(written.kind()).isEqualTo(FileKind.SAFETENSORS);
        assertThat(written.file()).hasSameBinaryContentAs(file);
    }

    @Test
    void convertsToTheLayoutThatIsAskedFor() throws ProblemException, InterruptedException {
        run(Operations.CONVERT, conversion("copy.bin", Optional.of(Layout.PTH), false));
        OpenedTicket copy =
                run(Operations.OPEN, new Operations.TicketPath(folder.resolve("copy.bin")));
        assertThat(copy.file().kind()).isEqualTo(FileKind.TORCH_ZIP);
        assertThat(copy.density()).isEqualTo(new Density(2, 4));
    }

    @Test
    void refusesANameThatSaysNoLayout() {
        assertThat(
                        problemOf(() ->
                                run(
                                        Operations.CONVERT,
                                        conversion("copy.bin", Optional.empty(), false))))
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.USAGE);
    }

    @Test
    void replacesAFileOnlyByForce() throws IOException, ProblemException, InterruptedException {
        Path old = Files.writeString(folder.resolve("old.safetensors"), "old");
        assertThat(
                        problemOf(() ->
                                        run(
                                                Operations.CONVERT,
                                                conversion(
                                                        "old.safetensors",
                                                        Optional.empty(),
                                                        false)))
                                .reason())
                .isEqualTo("It exists already.");
        assertThat(old).hasContent("old");
        run(Operations.CONVERT, conversion("old.safetensors", Optional.empty(), true));
        assertThat(old).hasSameBinaryContentAs(file);
    }

    @Test
    void neverWritesOverItsInputNotEvenThroughALink() throws IOException {
        Files.createLink(folder.resolve("link.safetensors"), file);
        byte[] before = Files.readAllBytes(file);
        assertThat(
                        problemOf(() ->
                                        run(
                                                Operations.CONVERT,
                                                conversion(
                                                        "link.safetensors",
                                                        Optional.empty(),
                                                        true)))
                                .reason())
                .startsWith("It is the ticket that is being read");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void saysThatAFolderToWriteToIsMissing() {
        assertThat(
                        problemOf(() ->
                                run(
                                        Operations.CONVERT,
                                        conversion("no/x.pth", Optional.empty(), false))))
                .extracting(Problem::reason, Problem::kind)
                .containsExactly("Its folder does not exist.", Problem.Kind.FAILED);
    }

    @Test
    void leavesOutWhatIsNotSaid() {
        ConvertTicket.Parameters said =
                Operations.CONVERT.given(Map.of("in", file, "out", folder.resolve("copy.pth")));

        assertThat(said).isEqualTo(conversion("copy.pth", Optional.empty(), false));
    }

    @Test
    void refusesValuesThatAreNotItsParameters() {
        for (Map<String, ?> wrong :
                List.of(
                        Map.of("file", 1),
                        Map.of("file", file, "fyle", file),
                        Map.<String, Object>of())) {
            assertThatThrownBy(() -> Operations.OPEN.given(wrong))
                    .as("%s", wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Operations.EXTRACT.given(Map.of("file", file, "row", "first")))
                .hasMessage("row is not first.");
    }
}
