package signet.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import signet.format.file.AtomicFile;
import signet.format.file.DiskSteps;
import signet.format.json.Json;
import signet.format.json.JsonObject;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;
import signet.lab.spec.SpecException;
import signet.net.Engine.EngineFacts;

/**
 * The folder of one run, named by the hash of its spec. Every file in it is, after any failure, as
 * it was before or as it was to become.
 *
 * <p>{@code spec.json}, {@code environment.json}, {@code metrics.jsonl}, {@code
 * rounds/NN/ticket.safetensors}, {@code rewind.safetensors}, {@code checkpoint.safetensors} while
 * it is not finished, {@code result.json} once it is, {@code log.txt}, and {@code name.txt} if a
 * person gave it a name.
 */
public final class RunFolder {
    static final String SPEC = "spec.json";
    static final String ROUNDS = "rounds";
    static final String TICKET = "ticket.safetensors";
    private static final int LONGEST_NAME = 120;

    private final Path path;
    private final DiskSteps disk;

    RunFolder(Path path, DiskSteps disk) {
        this.path = path;
        this.disk = disk;
    }

    /** A folder that is there. */
    public static RunFolder at(Path path) {
        return new RunFolder(path, new DiskSteps());
    }

    /**
     * The folder of a spec, made if it is not there. Where it is, only the paths of the spec, which
     * do not count, are brought up to date.
     *
     * @param runs folder in which all runs are
     * @throws IOException if it cannot be written
     */
    public static RunFolder of(Path runs, RunSpec spec) throws IOException {
        return of(runs, spec, new DiskSteps());
    }

    static RunFolder of(Path runs, RunSpec spec, DiskSteps disk) throws IOException {
        RunFolder folder = new RunFolder(runs.resolve(spec.id()), disk);
        byte[] json = pretty(RunSpecJson.write(spec));
        Path file = folder.specFile();
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), json)) {
            folder.write(file, out -> out.write(json));
        }
        return folder;
    }

    public Path path() {
        return path;
    }

    /** Where it is written down what the run does. */
    public Path specFile() {
        return path.resolve(SPEC);
    }

    /** The first digits of the hash of its spec. */
    public String id() {
        return path.getFileName().toString();
    }

    /**
     * What the run does.
     *
     * @throws RunException if that was damaged, or changed so that the folder's name does not fit
     *     it
     */
    public RunSpec spec() throws IOException {
        try {
            RunSpec spec = RunSpecJson.read(Files.readAllBytes(specFile()));
            if (!spec.id().equals(id())) {
                throw new RunException(
                        "%s was changed by hand: it now names another run, %s; start that one instead."
                                .formatted(specFile(), spec.id()));
            }
            return spec;
        } catch (NoSuchFileException e) {
            throw new RunException("There is no run in %s.".formatted(path), e);
        } catch (SpecException e) {
            throw new RunException(e.getMessage(), e);
        }
    }

    /**
     * Everything that happened in the run so far.
     *
     * @throws RunException if a line is damaged
     */
    public List<RunEvent> events() throws IOException {
        return Metrics.read(metrics());
    }

    /**
     * What came out of it, once it is finished.
     *
     * @throws RunException if that is damaged
     */
    public Optional<RunResult> result() throws IOException {
        return new JsonFile(path.resolve("result.json")).read(RunResult::of);
    }

    /** What it ran on, once it was begun. */
    public Optional<Environment> environment() throws IOException {
        return new JsonFile(path.resolve("environment.json")).read(Environment::of);
    }

    /** What computed last, once it was begun: going on with the same gives the same bits. */
    public Optional<EngineFacts> lastEngine() throws IOException {
        return environment().map(all -> all.sessions().getLast().engine());
    }

    /** What a person calls it. */
    public Optional<String> name() throws IOException {
        Path file = path.resolve("name.txt");
        return Files.exists(file)
                ? Optional.of(Files.readString(file).strip()).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    /**
     * Gives it a name; a blank one takes the name away.
     *
     * @throws RunException if the name is no single short line
     */
    public void rename(String name) throws IOException {
        String line = name.strip();
        if (line.length() > LONGEST_NAME || line.chars().anyMatch(Character::isISOControl)) {
            throw new RunException(
                    "A name is one line of at most %d characters.".formatted(LONGEST_NAME));
        }
        write(
                path.resolve("name.txt"),
                out -> out.write((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** The ticket of a round, counted from 0; there once the round is finished. */
    public Path ticket(int round) {
        return path.resolve(ROUNDS)
                .resolve(String.format(Locale.ROOT, "%02d", round))
                .resolve(TICKET);
    }

    /** The numbers that every round starts from. */
    public Path rewind() {
        return path.resolve("rewind.safetensors");
    }

    /** A copy of the ticket that the run starts from, where it starts from one; of any layout. */
    public Path start() {
        return path.resolve("start.ticket");
    }

    /** A copy of the weights that the run starts from, where they come from a file of their own. */
    public Path startWeights() {
        return path.resolve("start-weights.ticket");
    }

    /** Where the run goes on. */
    public Path checkpoint() {
        return path.resolve("checkpoint.safetensors");
    }

    Path metrics() {
        return path.resolve("metrics.jsonl");
    }

    DiskSteps disk() {
        return disk;
    }

    void save(RunResult result) throws IOException {
        byte[] json = pretty(result.toJson());
        write(path.resolve("result.json"), out -> out.write(json));
    }

    void save(Environment environment) throws IOException {
        byte[] json = pretty(environment.toJson());
        write(path.resolve("environment.json"), out -> out.write(json));
    }

    /**
     * Writes or replaces a file of the run.
     *
     * @throws RunException if that is impossible; what was there before is then unharmed
     */
    void write(Path file, AtomicFile.Content content) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            new AtomicFile(disk).save(file, content);
        } catch (IOException e) {
            throw RunException.unsaved(file, e);
        }
    }

    /** Removes what a process that was killed left half written. */
    void tidy() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(AtomicFile::isTemporary).toList()) {
                disk.delete(file);
            }
        }
    }

    /** One line more in the log, for people. */
    void log(String sentence) throws IOException {
        Files.writeString(
                path.resolve("log.txt"),
                "%s %s%n".formatted(Instant.now(), sentence),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    static byte[] pretty(JsonObject json) {
        return (Json.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
