package signet.app.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What NVIDIA's driver tells of the GPUs of this machine, whatever PyTorch can do with them. */
final class NvidiaDriver {
    /** Comes with the driver on every system that has one. */
    private static final List<String> QUESTION =
            List.of(
                    "nvidia-smi",
                    "--query-gpu=driver_version,name,memory.total",
                    "--format=csv,noheader,nounits");

    private static final long PATIENCE_SECONDS = 15;
    private static final double MIB_PER_GIB = 1024;

    private NvidiaDriver() {}

    /** Sentences about the GPUs, one each, or about why there are none. */
    static List<String> ask() throws InterruptedException {
        return ask(QUESTION);
    }

    static List<String> ask(List<String> question) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(question).redirectErrorStream(true).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of("The NVIDIA driver does not answer.");
            }
            String answer =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? gpus(answer) : List.of(fault(answer));
        } catch (IOException noSuchProgram) {
            return List.of("No NVIDIA driver was found on this machine.");
        }
    }

    private static List<String> gpus(String answer) {
        List<String> lines = answer.lines().filter(line -> !line.isBlank()).toList();
        List<String> sentences = new ArrayList<>();
        IntStream.range(0, lines.size()).forEach(i -> sentences.add(gpu(i, lines.get(i))));
        return sentences.isEmpty()
                ? List.of("The NVIDIA driver finds no GPU.")
                : List.copyOf(sentences);
    }

    private static String gpu(int index, String line) {
        String[] parts = line.split("\\s*,\\s*");
        if (parts.length != 3) {
            return "gpu:%d is %s.".formatted(index, line.strip());
        }
        String memory =
                parts[2].strip().matches("\\d{1,9}")
                        ? String.format(
                                Locale.ROOT,
                                " with %.1f GiB",
                                Long.parseLong(parts[2].strip()) / MIB_PER_GIB)
                        : "";
        return "gpu:%d is %s%s, driver %s.".formatted(index, parts[1], memory, parts[0].strip());
    }

    private static String fault(String answer) {
        String reason = answer.lines().findFirst().orElse("no reason given").strip();
        return "The NVIDIA driver cannot be used: %s."
                .formatted(
                        reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
    }
}
