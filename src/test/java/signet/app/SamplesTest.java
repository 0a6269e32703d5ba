package signet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.ticket.Density;

class SamplesTest {
    @TempDir Path folder;

    @Test
    void everySampleOpensWithTheDensityOfItsIndex() throws ProblemException, InterruptedException {
        assertThat(Samples.all()).isNotEmpty();
        for (Sample sample : Samples.all()) {
            OpenedTicket opened =
                    Operations.OPEN.run(new Operations.TicketPath(sample.file()), Progress.NONE);
            assertThat(opened.density()).isEqualTo(sample.density());
        }
    }

    @Test
    void theNewestSignedSampleIsTheLastWithARecord() throws IOException {
        Sample old = sample("old.safetensors");
        Sample signed = sample("signed.safetensors");
        Sample later = sample("later.safetensors");
        assertThat(Samples.signed(List.of(old, signed, later))).isEmpty();

        Files.writeString(folder.resolve("old.record.json"), "{}");
        Files.writeString(folder.resolve("signed.record.json"), "{}");

        assertThat(Samples.signed(List.of(old, signed, later))).contains(signed);
        assertThat(Samples.signed()).isPresent();
    }

    private Sample sample(String name) {
        return new Sample(folder.resolve(name), "t", "d", "l", "p", new Density(1, 2));
    }

    @Test
    void leavesOutWhatIsMissing() throws IOException {
        Files.writeString(
                folder.resolve("index.json"),
                """
                {"samples": [{"file": "gone", "title": "t", "data": "d", "line": "l", "picture": "p",
                              "kept": 1, "total": 2}]}
                """);
        assertThat(Samples.in(folder)).isEmpty();
    }

    @Test
    void startsWithoutSamplesWhereTheIndexIsDamaged() throws IOException {
        Files.writeString(folder.resolve("index.json"), "{");
        assertThat(Samples.in(folder)).isEmpty();
    }
}
