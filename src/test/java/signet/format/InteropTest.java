package signet.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real checkpoints, converted by Signet, are bit-equal in NumPy and in PyTorch. */
@Tag("interop")
class InteropTest {
    private static final Path SCRIPT = Path.of("src/test/python/check_interop.py");
    private static final Path SAMPLES = Path.of("src/test/resources/checkpoints");

    @TempDir Path folder;

    private record Finished(int status, String output) {}

    private static Finished python(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("/usr/bin/python3"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), output.strip());
    }

    @BeforeAll
    static void pythonIsThere() throws IOException, InterruptedException {
        assertThat(Files.isExecutable(Path.of("/usr/bin/python3")))
                .as(
                        "/usr/bin/python3 is needed for this test; install the packages python3-torch"
                                + " and python3-numpy")
                .isTrue();
        assertThat(python("-c", "import torch, numpy").status())
                .as(
                        "python3 cannot import torch and numpy; install python3-torch and"
                                + " python3-numpy")
                .isZero();
    }

    static Stream<Arguments> checkpointsAndLayouts() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files
                    .filter(file -> file.toString().endsWith(".pth.tar"))
                    .sorted()
                    .flatMap(file ->
                            Stream.of(
                                    Arguments.of(file, FileKind.SAFETENSORS, "a.safetensors"),
                                    Arguments.of(file, FileKind.TORCH_ZIP, "a.pth")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("checkpointsAndLayouts")
    void othersReadTheSameBits(Path checkpoint, FileKind kind, String name)
            throws IOException, InterruptedException, MalformedFileException {
        Path written = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(written)) {
            TicketWriter.write(TicketFile.open(checkpoint).ticket(), kind, out);
        }

        Finished check = python(SCRIPT.toString(), checkpoint.toString(), written.toString());

        assertThat(check.output()).endsWith("tensors are equal bit by bit");
        assertThat(check.status()).isZero();
    }
}
