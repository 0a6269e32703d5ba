package signet.net.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionSetTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "'flags\t\t: fpu sse2 avx avx2 avx512f avx512bw', amd64 with avx512f",
        "'flags\t\t: fpu sse2 avx avx2', amd64 with avx2",
        "'Features\t: fp asimd sve', amd64 with sve",
        "'flags\t\t: fpu sse2', amd64",
        "'model name\t: avx2', amd64"
    })
    void namesTheWidestVectors(String line, String expected) throws IOException {
        Path info = Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\n" + line + "\n");

        assertThat(InstructionSet.describe(info, "amd64")).isEqualTo(expected);
    }

    @Test
    void saysTheArchitectureWhereNothingIsTold() {
        assertThat(InstructionSet.describe(folder.resolve("none"), "aarch64")).isEqualTo("aarch64");
    }
}
