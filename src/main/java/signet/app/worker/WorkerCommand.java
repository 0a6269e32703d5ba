package signet.app.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a worker process is started.
 *
 * @param words the command line
 * @param environment variables to set beside those of this process
 * @param heapMegabytes most memory that its Java side may take
 * @param log where its standard error goes
 */
record WorkerCommand(
        List<String> words, Map<String, String> environment, int heapMegabytes, Path log) {

    /** Status of a Java virtual machine that ran out of memory and was told to end then. */
    static final int OUT_OF_MEMORY = 3;

    /** Images, a few copies of the largest network, and some air. */
    private static final int HEAP_MEGABYTES = 2048;

    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    WorkerCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * The program that runs here, as a worker.
     *
     * @param natives folder in which the natives of the engine are unpacked
     */
    static WorkerCommand ofThisProgram(Path natives, Path log) {
        return of("signet.Main", List.of(Worker.WORD, natives.toString()), HEAP_MEGABYTES, log);
    }

    /** An entrance on the class path of this process. */
    static WorkerCommand of(String mainClass, List<String> arguments, int heapMegabytes, Path log) {
        List<String> words = new ArrayList<>(nice());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:ErrorFile=" + log + ".crash",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        mainClass));
        words.addAll(arguments);
        return new WorkerCommand(words, ComputeEnvironment.variables(), heapMegabytes, log);
    }

    /** The same with more environment variables. */
    WorkerCommand with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return new WorkerCommand(words, all, heapMegabytes, log);
    }

    /** The window, and whatever else the person does, comes first. */
    private static List<String> nice() {
        boolean there =
                !OS.startsWith("windows")
                        && Pattern.compile(File.pathSeparator)
                                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nice")));
        return there ? List.of("nice", "-n", "10") : List.of();
    }

    /**
     * Starts it.
     *
     * @throws IOException if the system starts no more processes, or the log cannot be written
     */
    Process start() throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }
}
