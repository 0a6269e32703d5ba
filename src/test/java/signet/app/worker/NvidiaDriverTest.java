package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NvidiaDriverTest {
    /** A shell that says what the driver's own program would. */
    private static List<String> answering(String script) throws InterruptedException {
        return NvidiaDriver.ask(List.of("sh", "-c", script));
    }

    @Test
    void namesEveryGpuWithItsMemory() throws InterruptedException {
        assertThat(answering("echo 570.1, NVIDIA H200, 143771; echo 570.1, NVIDIA T4, 15360"))
                .containsExactly(
                        "gpu:0 is NVIDIA H200 with 140.4 GiB, driver 570.1.",
                        "gpu:1 is NVIDIA T4 with 15.0 GiB, driver 570.1.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo 570.1, GB10, [N/A] | gpu:0 is GB10, driver 570.1.",
                "echo something else | gpu:0 is something else.",
                "true | The NVIDIA driver finds no GPU.",
                "echo No devices.; exit 6 | The NVIDIA driver cannot be used: No devices.",
                "echo broken >&2; exit 9 | The NVIDIA driver cannot be used: broken.",
                "exit 9 | The NVIDIA driver cannot be used: no reason given."
            })
    void saysWhateverElseItHears(String script, String sentence) throws InterruptedException {
        assertThat(answering(script)).containsExactly(sentence);
    }

    @Test
    void saysThatThereIsNoDriver() throws InterruptedException {
        assertThat(NvidiaDriver.ask(List.of("no-such-program-here")))
                .containsExactly("No NVIDIA driver was found on this machine.");
    }
}
