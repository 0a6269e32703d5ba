package signet.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Where log messages go, decided once at the start. The rest of the program knows SLF4J only. */
public final class Log {
    private static final String LINE = "%1$tF %1$tT %4$s %3$s: %5$s%6$s%n";

    private Log() {}

    /**
     * For the window: the last three megabytes, in files {@code signet-0.log} and so on.
     *
     * @param folder made if it is missing
     * @throws IOException if no file can be written there; messages then go to standard error
     */
    public static void toFiles(Path folder) throws IOException {
        Files.createDirectories(folder);
        String pattern = folder.resolve("signet-%g.log").toString();
        configure(
                """
                handlers=java.util.logging.FileHandler
                .level=INFO
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.limit=1000000
                java.util.logging.FileHandler.count=3
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%s
                """
                        .formatted(pattern.replace("\\", "\\\\"), LINE));
    }

    /**
     * For the command line: warnings on standard error, one line each; all messages with their
     * causes where {@code verbose}. Costs nothing until the first message.
     */
    public static void toStandardError(boolean verbose) {
        Class<?> settings = verbose ? Verbose.class : Quiet.class;
        System.setProperty("java.util.logging.config.class", settings.getName());
    }

    private static void configure(String properties) throws IOException {
        LogManager.getLogManager()
                .readConfiguration(
                        new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Sends messages to standard error.
     *
     * @param engine level of the library that runs networks: it warns of every missing GPU
     */
    private static void configureConsole(String level, String format, String engine) {
        try {
            configure(
                    """
                    handlers=java.util.logging.ConsoleHandler
                    signet.level=%1$s
                    ai.djl.level=%3$s
                    java.util.logging.ConsoleHandler.level=%1$s
                    java.util.logging.SimpleFormatter.format=%2$s
                    """
                            .formatted(level, format, engine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made by the log manager when it starts. */
    public static final class Quiet {
        public Quiet() {
            configureConsole("WARNING", "signet: %5$s%n", "SEVERE");
        }
    }

    /** Made by the log manager when it starts. */
    public static final class Verbose {
        public Verbose() {
            configureConsole("FINE", LINE, "INFO");
        }
    }
}
