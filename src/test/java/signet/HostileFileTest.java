package signet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad input ends the program soon, in little memory, with one sentence. */
class HostileFileTest {
    private static final int SECONDS = 2;
    private static final List<String> WORST =
            List.of(
                    "bomb",
                    "bomb in one entry",
                    "billion laughs",
                    "endless opcodes",
                    "deep JSON",
                    "many JSON tokens",
                    "repeating stride",
                    "half a safetensors file");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> theWorst() {
        SequencedMap<String, byte[]> all = HostileFiles.all();
        return WORST.stream().map(name -> test(name, all.get(name)));
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> theRest() {
        return HostileFiles.all().entrySet().stream()
                .filter(file -> !WORST.contains(file.getKey()))
                .map(file -> test(file.getKey(), file.getValue()));
    }

    private DynamicTest test(String name, byte[] content) {
        return DynamicTest.dynamicTest(name, () -> assertRefused(content));
    }

    private void assertRefused(byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("suspect"), content);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "signet.Main",
                                "inspect",
                                file.toString())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ended within %d s", SECONDS).isTrue();
        assertThat(Files.readString(err))
                .startsWith("signet: suspect could not be opened")
                .endsWith(".\n")
                .hasLineCount(1);
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(out).isEmptyFile();
    }
}
