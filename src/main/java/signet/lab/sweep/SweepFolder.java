package signet.lab.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import signet.format.file.AtomicFile;
import signet.format.file.DiskSteps;
import signet.format.json.Json;
import signet.format.json.JsonObject;
import signet.lab.JsonFile;
import signet.lab.RunException;
import signet.lab.spec.SpecException;
import signet.net.Engine.EngineFacts;
import signet.report.attack.AttackCsv;
import signet.report.attack.AttackJsonLines;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;

/**
 * The folder of a sweep: {@code spec.json}, {@code environment.json}, {@code cells.jsonl} with the
 * rows as they were finished, {@code facts.json} and, once every cell is done, {@code results.csv}
 * and {@code results.jsonl} in the order of the spec.
 *
 * <p>Cells are known by their hash. Where a spec was changed, those that are still in it are not
 * computed again.
 */
public final class SweepFolder {
    static final String SPEC = "spec.json";

    private final Path path;
    private final DiskSteps disk;

    private SweepFolder(Path path, DiskSteps disk) {
        this.path = path;
        this.disk = disk;
    }

    /** A folder that is there. */
    public static SweepFolder at(Path path) {
        return new SweepFolder(path, new DiskSteps());
    }

    /**
     * The folder of a spec among others, named by its hash; made if it is not there.
     *
     * @param sweeps folder in which all sweeps are
     */
    public static SweepFolder among(Path sweeps, SweepSpec spec) throws IOException {
        return of(sweeps.resolve(spec.id()), spec);
    }

    /**
     * A folder for a spec, made if it is not there. Where another spec was in it before, finished
     * cells of both are kept.
     *
     * @throws RunException if the folder holds something else
     */
    public static SweepFolder of(Path path, SweepSpec spec) throws IOException {
        return of(path, spec, new DiskSteps());
    }

    static SweepFolder of(Path path, SweepSpec spec, DiskSteps disk) throws IOException {
        SweepFolder folder = new SweepFolder(path, disk);
        if (Files.isRegularFile(path)) {
            throw new RunException(
                    "A sweep needs a folder, and %s is a file; choose another name."
                            .formatted(path));
        }
        if (Files.exists(path) && !Files.exists(path.resolve(SPEC)) && !isEmpty(path)) {
            throw new RunException(
                    "The folder %s holds something else than a sweep; choose an empty folder, or a new one."
                            .formatted(path));
        }
        folder.save(SPEC, SweepSpecJson.write(spec));
        return folder;
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    public Path path() {
        return path;
    }

    /**
     * What the sweep does.
     *
     * @throws RunException if that was damaged, or the folder is none of a sweep
     */
    public SweepSpec spec() throws IOException {
        JsonObject json =
                read(SPEC, read -> read)
                        .orElseThrow(
                                () -> new RunException("There is no sweep in %s.".formatted(path)));
        try {
            return SweepSpecJson.read(json);
        } catch (SpecException e) {
            throw new RunException(e.getMessage(), e);
        }
    }

    /**
     * The rows of all finished cells, in the order of the spec, with what the paper prints for
     * each.
     *
     * @throws RunException if the folder is damaged or none of a sweep
     */
    public AttackTable table() throws IOException {
        return table(spec(), cells().rows());
    }

    static AttackTable table(SweepSpec spec, Map<String, AttackRow> finished) {
        List<AttackRow> rows = new ArrayList<>();
        for (SweepSpec.Planned planned : spec.cells()) {
            Optional.ofNullable(finished.get(planned.cell().hash()))
                    .map(row -> placed(row, planned, spec))
                    .ifPresent(rows::add);
        }
        return new AttackTable(rows);
    }

    /** Under the name that the spec gives the ticket now. */
    static AttackRow placed(AttackRow row, SweepSpec.Planned planned, SweepSpec spec) {
        return new AttackRow(
                planned.ticket().subject(),
                row.attack(),
                row.strength(),
                row.seed(),
                row.outcome(),
                row.seconds(),
                planned.ticket().subject().isControl()
                        ? Optional.empty()
                        : spec.paper().flatMap(paper -> paper.of(planned.cell())));
    }

    /**
     * What it was computed with, once it was begun.
     *
     * @throws RunException if that is damaged
     */
    public Optional<SweepEnvironment> environment() throws IOException {
        return read("environment.json", SweepEnvironment::of);
    }

    /** What computed last, once it was begun: going on with the same gives the same bits. */
    public Optional<EngineFacts> lastEngine() throws IOException {
        return environment().map(all -> all.sessions().getLast().engine());
    }

    /**
     * What the report says beside the table, once every cell is done.
     *
     * @throws RunException if that is damaged
     */
    public Optional<SweepFacts> facts() throws IOException {
        return read("facts.json", SweepFacts::of);
    }

    /** Finished cells, to be gone on with. */
    CellLog cells() throws IOException {
        return CellLog.open(path.resolve("cells.jsonl"), disk);
    }

    void save(SweepEnvironment environment) throws IOException {
        save("environment.json", environment.toJson());
    }

    void save(SweepFacts facts) throws IOException {
        save("facts.json", facts.toJson());
    }

    void save(AttackTable table) throws IOException {
        save("results.csv", AttackCsv.of(table).getBytes(StandardCharsets.UTF_8));
        save("results.jsonl", AttackJsonLines.of(table).getBytes(StandardCharsets.UTF_8));
    }

    private void save(String name, JsonObject json) throws IOException {
        save(name, (Json.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void save(String name, byte[] content) throws IOException {
        Files.createDirectories(path);
        new AtomicFile(disk).save(path.resolve(name), out -> out.write(content));
    }

    private <T> Optional<T> read(String name, JsonFile.Reading<T> reading) throws IOException {
        return new JsonFile(path.resolve(name)).read(reading);
    }
}
