package signet.format.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 15, the hard way: a process that saves in a loop is killed at moments nobody chose. */
@Tag("slow")
class AtomicFileCrashTest {
    private static final int SIZE = 3_000_000;
    private static final int KILLS = 12;

    @TempDir Path folder;

    /** Saves a file full of one letter, then of the next, until it is killed. */
    static final class Saver {
        private Saver() {}

        static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            for (byte letter = 'a'; ; letter = (byte) (letter == 'z' ? 'a' : letter + 1)) {
                byte[] content = new byte[SIZE];
                Arrays.fill(content, letter);
                AtomicFile.write(file, out -> out.write(content));
            }
        }
    }

    @Test
    void theFileIsWholeWheneverTheProcessDies() throws IOException, InterruptedException {
        Path file = folder.resolve("file");
        Random random = new Random(15);
        for (int i = 0; i < KILLS; i++) {
            Process saver =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Saver.class.getName(),
                                    file.toString())
                            .inheritIO()
                            .start();
            while (Files.notExists(file)) {
                assertThat(saver.isAlive()).isTrue();
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(300));
            saver.destroyForcibly().waitFor();
            byte[] found = Files.readAllBytes(file);
            assertThat(found).hasSize(SIZE);
            assertThat(found).containsOnly(found[0]);
        }
    }
}
