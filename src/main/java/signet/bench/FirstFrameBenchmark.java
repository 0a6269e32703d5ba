package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts the window in a process of its own, as a person does, and reads from its log how long the
 * first frame took. Without a display it is drawn without one.
 */
final class FirstFrameBenchmark implements Benchmark {
    private static final int ROUNDS = 5;
    private static final Pattern LOGGED = Pattern.compile("First frame after (\\d+) ms");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String summary() {
        return "From the start of the program to the window's first frame, median of 5.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        try {
            long[] millis = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                millis[i] = firstFrameMillis();
            }
            Arrays.sort(millis);
            out.printf(
                    Locale.ROOT,
                    "  first frame                       %7d ms  (%d to %d)%n",
                    millis[ROUNDS / 2],
                    millis[0],
                    millis[ROUNDS - 1]);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", stopped);
        }
    }

    private static long firstFrameMillis() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path home = folder.path();
            ProcessBuilder window =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dsignet.closeAfterFirstFrame=true",
                            "-Dglass.platform=" + platform(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "signet.Main");
            window.environment().put("SIGNET_HOME", home.toString());
            Process process =
                    window.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the window did not draw within a minute");
            }
            return logged(home);
        }
    }

    private static String platform() {
        return System.getenv("DISPLAY") == null ? "Headless" : "gtk";
    }

    private static long logged(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                Matcher line = LOGGED.matcher(Files.readString(log));
                if (line.find()) {
                    return Long.parseLong(line.group(1));
                }
            }
        }
        throw new IOException("the window ended without a first frame");
    }
}
