package signet.net.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the processor can do, as far as results depend on it: sums run in another order. */
final class InstructionSet {
    private static final List<String> WIDEST_FIRST =
            List.of("avx512f", "avx2", "avx", "sve", "asimd");

    private InstructionSet() {}

    /** The architecture, and its widest vector instructions where the system tells them. */
    static String describe(Path cpuInfo, String architecture) {
        try (Stream<String> lines = Files.lines(cpuInfo)) {
            Optional<List<String>> flags =
                    lines.filter(line -> line.matches("(flags|Features)\\s*:.*"))
                            .findFirst()
                            .map(line -> List.of(line.split("\\s+")));
            return flags.flatMap(known -> WIDEST_FIRST.stream().filter(known::contains).findFirst())
                    .map(widest -> architecture + " with " + widest)
                    .orElse(architecture);
        } catch (IOException notLinux) {
            return architecture;
        }
    }
}
