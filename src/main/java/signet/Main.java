package signet;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import signet.app.worker.Worker;
import signet.bench.Benchmarks;
import signet.cli.Cli;
import signet.format.json.JsonException;

/** Chooses between window, command line and worker. */
public final class Main {
    private Main() {}

    static void main(String[] arguments)
            throws ReflectiveOperationException, IOException, JsonException {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || words.size() == 1 && isFile(words.getFirst())) {
            openWindow(words.isEmpty() ? null : Path.of(words.getFirst()));
        } else if (words.size() == 2 && words.getFirst().equals(Worker.WORD)) {
            serve(Path.of(words.getLast()));
        } else if (words.getFirst().equals("bench")) {
            System.exit(Benchmarks.run(words.subList(1, words.size()), System.out));
        } else {
            System.exit(Cli.run(arguments));
        }
    }

    /** Whatever a library prints goes to the log: standard output belongs to the messages. */
    private static void serve(Path natives) throws IOException, JsonException {
        PrintStream messages = System.out;
        System.setOut(System.err);
        Worker.serve(natives, System.in, messages);
        System.exit(0);
    }

    private static boolean isFile(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** By name, so that the command line never loads a class of the window. */
    private static void openWindow(Path ticket) throws ReflectiveOperationException {
        if (!Cli.hasDisplay(System.getProperties(), System.getenv())) {
            System.exit(Cli.refuseWindow());
        }
        Class.forName("signet.ui.Launcher").getMethod("launch", Path.class).invoke(null, ticket);
    }
}
