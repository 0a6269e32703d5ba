package signet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.EmbedSignature.Embedded;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.mark.Placement;
import signet.mark.extract.ExtractionReport;

class EmbedSignatureTest {
    private static final Path UNSIGNED = Path.of("sample-models/resnet20-cifar10.safetensors");
    private static final Path SIGNED = Samples.signed().orElseThrow().file();

    @TempDir Path folder;

    @Test
    void keepsOffASignatureThatCanBeRead() throws ProblemException, InterruptedException {
        Path output = folder.resolve("twice.safetensors");

        Embedded second = embed(Map.of("file", SIGNED, "text", "second", "output", output));

        assertThat(second.keptOff()).hasSize(1);
        String first = second.keptOff().getFirst().text().orElseThrow();
        assertThat(read(output).readings())
                .extracting(reading -> reading.text().orElse(""))
                .containsExactlyInAnyOrder(first, "second");
    }

    @Test
    void refusesAPlaceOverASignatureThatCanBeRead() throws ProblemException, InterruptedException {
        Placement taken = read(SIGNED).best().orElseThrow().placement();
        Map<String, Object> over =
                Map.of(
                        "file", SIGNED,
                        "text", "second",
                        "output", folder.resolve("twice.pth"),
                        "layer", taken.layer(),
                        "row", taken.row(),
                        "column", taken.column());

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> embed(over));

        assertThat(refusal.problem().reason())
                .isEqualTo(
                        "The symbol would touch a signature that the ticket carries already; move it away.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void findsNothingToKeepOffInAnUnsignedTicket() throws ProblemException, InterruptedException {
        Path output = folder.resolve("signed.pth");

        Embedded signed = embed(Map.of("file", UNSIGNED, "text", "acme-2026", "output", output));

        assertThat(signed.keptOff()).isEmpty();
        assertThat(output).exists();
    }

    private static Embedded embed(Map<String, ?> said)
            throws ProblemException, InterruptedException {
        return Operations.EMBED.run(Operations.EMBED.given(said), Progress.NONE);
    }

    private static ExtractionReport read(Path file) throws ProblemException, InterruptedException {
        return Operations.EXTRACT
                .run(Operations.EXTRACT.given(Map.of("file", file)), Progress.NONE)
                .report();
    }
}
