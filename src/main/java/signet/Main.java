package signet;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import signet.bench.Benchmarks;
import signet.cli.Cli;

/** Chooses between window and command line. */
public final class Main {
    private Main() {}

    static void main(String[] arguments) throws ReflectiveOperationException {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || words.size() == 1 && isFile(words.getFirst())) {
            openWindow(words.isEmpty() ? null : Path.of(words.getFirst()));
        } else if (words.getFirst().equals("bench")) {
            System.exit(Benchmarks.run(words.subList(1, words.size()), System.out));
        } else {
            System.exit(Cli.run(arguments));
        }
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
