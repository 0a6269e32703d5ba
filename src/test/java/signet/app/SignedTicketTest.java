package signet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.app.job.JobRunner;
import signet.app.job.Outcome;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Signature;
import signet.mark.embed.PaperEmbedder;
import signet.mark.embed.PaperSettings;
import signet.ticket.Layer;
import signet.ticket.Ticket;

class SignedTicketTest {
    private static final Path SAMPLE = Path.of("sample-models/resnet20-cifar10.safetensors");

    @TempDir Path folder;
    private static SignedTicket signed;

    @BeforeAll
    static void sign() throws IOException, MalformedFileException, MarkException {
        TicketFile source = TicketFile.open(SAMPLE);
        signed =
                SignedTicket.of(
                        source,
                        PaperEmbedder.embed(
                                source.ticket(),
                                PaperSettings.of(Signature.of("acme-2026")),
                                MarkProgress.NONE));
    }

    private Problem problemOfSaving(Path ticket, Path record) {
        return catchThrowableOfType(
                        ProblemException.class, () -> signed.save(ticket, record, false))
                .problem();
    }

    @ParameterizedTest
    @CsvSource({
        "signed.safetensors, signed.record.json",
        "signed.pth.tar, signed.record.json",
        "a.b.PTH, a.b.record.json",
        "signed, signed.record.json",
    })
    void keepsTheRecordBesideTheTicketUnderItsName(String ticket, String record) {
        assertThat(SignedTicket.recordBeside(Path.of("dir", ticket)))
                .isEqualTo(Path.of("dir", record));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed.safetensors", "signed.pth"})
    void whatIsHandedOnHoldsNoSecret(String name)
            throws IOException, MalformedFileException, ProblemException {
        SignedTicket.Saved saved =
                signed.save(folder.resolve(name), folder.resolve("r.json"), false);
        Ticket shipped = TicketFile.open(saved.ticket()).ticket();
        assertThat(shipped.density()).isEqualTo(signed.source().ticket().density());
        for (Layer layer : shipped.prunedLayers()) {
            BitSet kept = layer.mask().toBitSet();
            float[] weights = layer.weight().orElseThrow().floats();
            for (int i = kept.nextClearBit(0); i < weights.length; i = kept.nextClearBit(i + 1)) {
                assertThat(weights[i]).isZero();
            }
        }
        byte[] bytes = Files.readAllBytes(saved.ticket());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("acme", "flipped", "owner-record");
        assertThat(bytes).hasSize((int) saved.bytes());
        assertThat(OwnerRecords.open(saved.record()).signature().text()).isEqualTo("acme-2026");
    }

    @Test
    void savesBothOrNone() {
        Path ticket = folder.resolve("signed.safetensors");
        Problem problem = problemOfSaving(ticket, folder.resolve("no/r.json"));
        assertThat(problem.sentence())
                .isEqualTo("r.json could not be saved: Its folder does not exist.");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.FAILED);
        assertThat(folder).isEmptyDirectory();

        Problem other = problemOfSaving(folder.resolve("no/signed.pth"), folder.resolve("r.json"));
        assertThat(other.title()).isEqualTo("signed.pth could not be saved");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesToMixTicketAndRecord() {
        Path file = folder.resolve("signed.pth");
        assertThat(problemOfSaving(file, folder.resolve("x/../signed.pth")).reason())
                .isEqualTo("The record is the owner's secret and the ticket is handed on.");
        assertThat(problemOfSaving(file, SAMPLE).reason())
                .startsWith("It is the ticket that is being read");
        assertThat(problemOfSaving(folder.resolve("signed.txt"), file).reason())
                .isEqualTo("Its name does not say which layout to write.");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 200})
    void aCancelledEmbeddingLeavesNothing(int reports) {
        EmbedSignature.Parameters given =
                Operations.EMBED.given(
                        Map.of(
                                "file",
                                SAMPLE,
                                "text",
                                "x",
                                "output",
                                folder.resolve("signed.pth")));
        AtomicInteger left = new AtomicInteger(reports);
        Progress impatient =
                (done, total, unit) -> {
                    if (left.decrementAndGet() <= 0) {
                        throw new CancellationException();
                    }
                };
        Outcome<EmbedSignature.Embedded> outcome =
                JobRunner.attempt("Embed", Operations.EMBED.with(given), impatient);
        assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
        assertThat(folder).isEmptyDirectory();
    }
}
