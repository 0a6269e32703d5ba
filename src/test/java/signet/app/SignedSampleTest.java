package signet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.evidence.Verdict;

/** The bundled signed ticket carries what its index line says, and its record proves it. */
class SignedSampleTest {
    private static final Path SIGNED = Path.of("sample-models/resnet20-cifar10-signed.safetensors");
    private static final Path RECORD = SignedTicket.recordBeside(SIGNED);

    @Test
    void isReadBlindWhereItsIndexLineSays() throws ProblemException, InterruptedException {
        var found =
                Operations.EXTRACT.run(
                        Operations.EXTRACT.given(Map.of("file", SIGNED)), Progress.NONE);
        var reading = found.report().best().orElseThrow();
        Sample sample =
                Samples.all().stream()
                        .filter(each -> each.file().endsWith(SIGNED.getFileName()))
                        .findFirst()
                        .orElseThrow();
        assertThat(sample.line())
                .contains("“" + reading.text().orElseThrow() + "”")
                .contains(reading.placement().layer())
                .endsWith("not retrained");
        assertThat(sample.picture()).isEqualTo(reading.placement().layer());
    }

    @Test
    void isProvedByTheRecordBesideIt() throws ProblemException, InterruptedException {
        var verified =
                Operations.VERIFY.run(new VerifyClaim.Parameters(SIGNED, RECORD), Progress.NONE);
        assertThat(verified.finding().verdict()).isInstanceOf(Verdict.CarriesRelease.class);
        assertThat(verified.record().signature().text()).isEqualTo("acme-2026");
    }

    @Test
    void theOtherSamplesAreNot() throws ProblemException, InterruptedException {
        for (Sample sample : Samples.all()) {
            if (!sample.file().endsWith(SIGNED.getFileName())) {
                var verified =
                        Operations.VERIFY.run(
                                new VerifyClaim.Parameters(sample.file(), RECORD), Progress.NONE);
                assertThat(verified.finding().verdict().supportsClaim()).isFalse();
            }
        }
    }
}
