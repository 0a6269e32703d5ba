package signet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class MainTest {
    private static final String SAMPLE = "sample-models/resnet20-cifar10.safetensors";

    @TempDir Path folder;

    private record Result(int status, String out, String err) {}

    private Result run(List<String> flags, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "signet.Main"));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), out, Files.readString(err));
    }

    @Test
    void aVerbLoadsNeitherWindowNorNetworkEngine() throws IOException, InterruptedException {
        Result result = run(List.of("-Xlog:class+load"), "inspect", SAMPLE);
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("signet.cli.Cli", "56,050 of 267,264");
        assertThat(result.out())
                .doesNotContain(
                        " javafx.", " com.sun.javafx", " ai.djl.", " signet.ui.", " java.awt.");
    }

    @Test
    void endsWithTheStatusOfTheVerb() throws IOException, InterruptedException {
        Result result = run(List.of(), "inspect", "pom.xml");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).startsWith("signet: pom.xml could not be opened").hasLineCount(1);
    }

    @Test
    void saysWhatToRunWhereThereIsNoDisplay() throws IOException, InterruptedException {
        Result result = run(List.of("-Dos.name=Linux"));
        assertThat(result.status()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("There is no display").contains("signet demo");
    }
}
