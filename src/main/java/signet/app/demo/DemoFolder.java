package signet.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.format.file.AtomicFile;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/**
 * The folder of a demo. It is known by a marker, so that nobody's files are written over and a demo
 * that was stopped goes on.
 */
public record DemoFolder(Path path) {
    private static final String MARKER = "demo.json";
    private static final String WORK = "signet";
    private static final String DEMO = "demo";

    /**
     * Takes a folder for a demo: one that is not there yet, is empty, or is of a demo already.
     *
     * @throws ProblemException if it holds something else, or cannot be written
     */
    static DemoFolder claim(Path path) throws ProblemException {
        DemoFolder folder = new DemoFolder(path);
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw refusal(path, "It is a file.");
            }
            if (Files.exists(path) && !isEmpty(path) && !folder.isDemo()) {
                throw refusal(path, "It holds other files, which stay as they are.");
            }
            Files.createDirectories(path);
            folder.mark();
            return folder;
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(path, e));
        }
    }

    private static ProblemException refusal(Path path, String reason) {
        return new ProblemException(
                Problem.usage(
                        "The demo was not started in " + path,
                        reason,
                        "Name a new or empty folder with --output."));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private boolean isDemo() throws IOException {
        Path marker = path.resolve(MARKER);
        try {
            return Files.isRegularFile(marker)
                    && Json.parseObject(Files.readAllBytes(marker)).string(WORK).equals(DEMO);
        } catch (JsonException e) {
            return false;
        }
    }

    private void mark() throws IOException {
        String json = Json.pretty(JsonObject.builder().put(WORK, DEMO).build());
        AtomicFile.write(
                path.resolve(MARKER),
                out -> out.write((json + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Where one of its files lies, or will. */
    public Path file(DemoFile file) {
        return path.resolve(file.fileName());
    }
}
