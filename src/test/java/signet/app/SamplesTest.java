package signet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.job.ProblemException;
import signet.app.job.Progress;

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
