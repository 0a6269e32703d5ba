package signet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.EmbedSignature.Embedded;
import signet.app.EmbedSignature.Parameters;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.mark.Placement;
import signet.mark.extract.Reading;

class EmbedSignatureTest {
    private static final Path UNSIGNED = Path.of("sample-models/resnet20-cifar10.safetensors");
    private static final Path SIGNED = Samples.signed().orElseThrow().file();

    @TempDir Path folder;

    @Test
    void keepsOffASignatureThatCanBeRead() throws ProblemException, InterruptedException {
        Path output = folder.resolve("twice.safetensors");

        Embedded second =
                EmbedSignature.embed(Parameters.of(SIGNED, "second", output), Progress.NONE);

        assertThat(second.keptOff()).hasSize(1);
        Reading first = second.keptOff().getFirst();
        assertThat(
                        Operations.EXTRACT
                                .run(
                                        ExtractSignature.Parameters.everywhere(output),
                                        Progress.NONE)
                                .report()
                                .readings())
                .extracting(reading -> reading.text().orElse(""))
                .containsExactlyInAnyOrder(first.text().orElseThrow(), "second");
    }

    @Test
    void refusesAPlaceOverASignatureThatCanBeRead() throws ProblemException, InterruptedException {
        Placement taken =
                Operations.EXTRACT
                        .run(ExtractSignature.Parameters.everywhere(SIGNED), Progress.NONE)
                        .report()
                        .best()
                        .orElseThrow()
                        .placement();

        ProblemException refusal =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> EmbedSignature.embed(over(taken), Progress.NONE));

        assertThat(refusal.problem().reason())
                .isEqualTo(
                        "The symbol would touch a signature that the ticket carries already; move it away.");
        assertThat(folder).isEmptyDirectory();
    }

    private Parameters over(Placement place) {
        Parameters usual = Parameters.of(SIGNED, "second", folder.resolve("twice.pth"));
        return new Parameters(
                usual.file(),
                usual.text(),
                usual.output(),
                usual.record(),
                usual.mode(),
                usual.version(),
                usual.level(),
                usual.encoding(),
                Optional.of(place.layer()),
                Optional.of(place.row()),
                Optional.of(place.column()),
                usual.orientation(),
                usual.polarity(),
                usual.margin(),
                usual.lambda(),
                usual.seed(),
                usual.force());
    }

    @Test
    void findsNothingToKeepOffInAnUnsignedTicket() throws ProblemException {
        Path output = folder.resolve("signed.pth");

        Embedded signed =
                EmbedSignature.embed(Parameters.of(UNSIGNED, "acme-2026", output), Progress.NONE);

        assertThat(signed.keptOff()).isEmpty();
        assertThat(output).exists();
    }
}
