package signet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.job.ProblemException;
import signet.app.job.Progress;

class OwnSignatureTest {
    private static final Path SAMPLES = Path.of("sample-models");
    private static final Path UNSIGNED = SAMPLES.resolve("resnet20-cifar10.safetensors");
    private static final Path FRESH = SAMPLES.resolve("resnet20-cifar10-signed.safetensors");
    private static final Path TRAINED = SAMPLES.resolve("resnet20-signet-signed.safetensors");

    @TempDir Path folder;

    @Test
    void knowsWhetherASignedTicketWasTrainedSince() throws ProblemException {
        assertThat(OwnSignature.beside(open(FRESH), Progress.NONE))
                .hasValueSatisfying(own -> assertThat(own.trainedSince()).isFalse());
        assertThat(OwnSignature.beside(open(TRAINED), Progress.NONE))
                .hasValueSatisfying(own -> assertThat(own.trainedSince()).isTrue());
    }

    @Test
    void knowsNothingWithoutARecord() throws ProblemException {
        assertThat(OwnSignature.beside(open(UNSIGNED), Progress.NONE)).isEmpty();
    }

    @Test
    void doesNotTrustARecordThatTheTicketDoesNotBearOut() throws ProblemException, IOException {
        Path ticket = Files.copy(UNSIGNED, folder.resolve("ticket.safetensors"));
        Files.copy(SignedTicket.recordBeside(FRESH), folder.resolve("ticket.record.json"));

        assertThat(OwnSignature.beside(open(ticket), Progress.NONE)).isEmpty();
    }

    @Test
    void doesNotTrustADamagedRecord() throws ProblemException, IOException {
        Path ticket = Files.copy(FRESH, folder.resolve("ticket.safetensors"));
        Files.writeString(folder.resolve("ticket.record.json"), "{");

        assertThat(OwnSignature.beside(open(ticket), Progress.NONE)).isEmpty();
    }

    private static OpenedTicket open(Path file) throws ProblemException {
        return OpenTicket.open(file, Progress.NONE);
    }
}
