package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ComputeEnvironmentTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the settings are those of glibc")
    void keepsTheHolesOfFreedArraysFitForTheNext() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AlignedArrays.class.getName());
        builder.environment().putAll(ComputeEnvironment.variables());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<Long> kilobytes = Stream.of(answer.strip().split(" ")).map(Long::valueOf).toList();

        assertThat(process.waitFor()).isZero();
        assertThat(kilobytes.getLast()).isLessThan(kilobytes.getFirst() * 4 / 3);
    }
}
