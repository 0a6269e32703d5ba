package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerLogsTest {
    @TempDir Path folder;

    @Test
    void keepsTheNewestThirty() throws IOException {
        WorkerLogs logs = new WorkerLogs(folder.resolve("new/workers"));
        Path first = logs.next();
        Files.setLastModifiedTime(first, FileTime.fromMillis(1000));
        for (int i = 0; i < 30; i++) {
            assertThat(logs.next()).exists();
        }
        assertThat(first).doesNotExist();
        try (Stream<Path> left = Files.list(first.getParent())) {
            assertThat(left).hasSize(30);
        }
    }

    @Test
    void theLastLinesOfALogAreItsEnd() throws IOException {
        Path log = folder.resolve("x.log");
        Files.writeString(log, "x\n".repeat(10_000) + "one\n\n" + "y\n".repeat(11));
        assertThat(LastLines.of(log)).hasSize(12).startsWith("one").endsWith("y");
        assertThat(LastLines.of(folder.resolve("gone.log"))).isEmpty();
    }
}
