package signet.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptionTest {
    /** Works until it is interrupted, and needs a moment then to leave everything whole. */
    static final class Program {
        private Program() {}

        static void main(String[] words) throws InterruptedException {
            try (Interruption _ = Interruption.of(Thread.currentThread())) {
                try {
                    System.out.println("at work");
                    Thread.sleep(Duration.ofHours(1));
                } catch (InterruptedException e) {
                    Thread.sleep(Duration.ofMillis(100));
                    System.out.println("whole");
                }
            }
        }
    }

    @Test
    void theProgramEndsAfterItsWorkIsWhole() throws IOException, InterruptedException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Program.class.getName())
                        .start();
        try (BufferedReader output = program.inputReader()) {
            assertThat(output.readLine()).isEqualTo("at work");
            program.toHandle().destroy();
            assertThat(output.readLine()).isEqualTo("whole");
        }
        assertThat(program.waitFor()).isNotZero();
    }

    @Test
    void workThatEndsByItselfIsNotInterrupted() {
        Interruption.of(Thread.currentThread()).close();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
