package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.format.file.DiskSteps;
import signet.lab.RunEvent.Finished;

class MetricsTest {
    private static final RunEvent FIRST = new Finished(1, 0.5);
    private static final RunEvent SECOND = new Finished(2, 0.5);

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("metrics.jsonl");
    }

    private Metrics upTo(long length) throws IOException {
        return Metrics.upTo(length, file(), new DiskSteps());
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Metrics metrics = upTo(0);
        metrics.append(FIRST);
        metrics.append(SECOND);
        assertThat(Metrics.read(file())).containsExactly(FIRST, SECOND);
        assertThat(metrics.length()).isEqualTo(Files.size(file()));
    }

    @Test
    void hasNothingToReadBeforeTheFirstEvent() throws IOException {
        assertThat(Metrics.read(file())).isEmpty();
    }

    @Test
    void leavesOutALineThatWasBeingWritten() throws IOException {
        upTo(0).append(FIRST);
        Files.writeString(file(), Files.readString(file()) + "{\"event\":\"fini");
        assertThat(Metrics.read(file())).containsExactly(FIRST);
    }

    @Test
    void cutsOffWhatLiesBehindACheckpoint() throws IOException {
        Metrics before = upTo(0);
        before.append(FIRST);
        long checkpoint = before.length();
        before.append(FIRST);
        Metrics after = upTo(checkpoint);
        assertThat(after.events()).containsExactly(FIRST);
        assertThat(Metrics.read(file())).containsExactly(FIRST);
        after.append(SECOND);
        assertThat(Metrics.read(file())).containsExactly(FIRST, SECOND);
    }

    @Test
    void refusesAFileThatWasCutShort() {
        assertThatThrownBy(() -> upTo(5))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void namesTheDamagedLine() throws IOException {
        upTo(0).append(FIRST);
        Files.writeString(file(), Files.readString(file()) + "lunch\n");
        assertThatThrownBy(() -> Metrics.read(file()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("Line 2");
    }
}
