package signet.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import signet.format.file.AtomicFile;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;

/**
 * All runs in a folder, and those that were thrown away, which lie in {@code .trash} in it.
 *
 * @param folder where they are; need not exist
 */
public record Runs(Path folder) {
    private static final String TRASH = ".trash";

    /**
     * What was found.
     *
     * @param runs that were begun last come first
     * @param damaged a sentence for each folder that could not be read
     */
    public record Listing(List<Run> runs, List<String> damaged) {
        public Listing {
            runs = List.copyOf(runs);
            damaged = List.copyOf(damaged);
        }
    }

    /** All runs. */
    public Listing list() throws IOException {
        return list(folder);
    }

    /** Runs that were thrown away. */
    public Listing trashed() throws IOException {
        return list(folder.resolve(TRASH));
    }

    private static Listing list(Path where) throws IOException {
        List<Run> runs = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (RunFolder found : folders(where)) {
            try {
                runs.add(Run.of(found));
            } catch (RunException e) {
                damaged.add(e.getMessage());
            }
        }
        runs.sort(Comparator.comparing((Run run) -> run.begun().orElse(Instant.MAX)).reversed());
        return new Listing(runs, damaged);
    }

    private static List<RunFolder> folders(Path where) throws IOException {
        if (Files.notExists(where)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(where)) {
            return paths.filter(path -> Files.exists(path.resolve(RunFolder.SPEC)))
                    .sorted()
                    .map(RunFolder::at)
                    .toList();
        }
    }

    /** The folder of a spec, made if it is not there. */
    public RunFolder begin(RunSpec spec) throws IOException {
        return RunFolder.of(folder, spec);
    }

    /**
     * The run of a name, or of an id that starts like this.
     *
     * @throws RunException if there is none, or there are several
     */
    public RunFolder find(String word) throws IOException {
        return find(folder, word);
    }

    /**
     * The run in the trash of a name, or of an id that starts like this.
     *
     * @throws RunException if there is none, or there are several
     */
    public RunFolder findTrashed(String word) throws IOException {
        return find(folder.resolve(TRASH), word);
    }

    private static RunFolder find(Path folder, String word) throws IOException {
        List<RunFolder> found = new ArrayList<>();
        for (RunFolder run : folders(folder)) {
            if (run.id().startsWith(word) || run.name().filter(word::equals).isPresent()) {
                found.add(run);
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new RunException(
                found.isEmpty()
                        ? "There is no run %s in %s.".formatted(word, folder)
                        : "%s may be each of %s; give more of its id."
                                .formatted(
                                        word,
                                        found.stream()
                                                .map(RunFolder::id)
                                                .collect(Collectors.joining(", "))));
    }

    /**
     * Throws a run away; {@link #restore} takes it back. An older run of the same spec in the trash
     * is gone for good.
     *
     * @throws RunException if a process works on it
     */
    public void trash(String id) throws IOException {
        RunFolder run = at(id);
        if (RunLock.isTaken(run)) {
            throw new RunException(
                    "The run %s is under way; stop it before it is thrown away.".formatted(id));
        }
        Path target = folder.resolve(TRASH).resolve(id);
        Files.createDirectories(target.getParent());
        deleteAll(target);
        Files.move(run.path(), target);
    }

    /**
     * Takes a run out of the trash.
     *
     * @throws RunException if it is not there, or was begun again meanwhile
     */
    public void restore(String id) throws IOException {
        Path from = folder.resolve(TRASH).resolve(id);
        Path to = folder.resolve(id);
        if (Files.notExists(from)) {
            throw new RunException("There is no run %s in the trash.".formatted(id));
        }
        if (Files.exists(to)) {
            throw new RunException(
                    "The run %s was begun again; throw that one away first.".formatted(id));
        }
        Files.move(from, to);
    }

    /**
     * Writes a run with all that is needed to repeat it into one zip file: spec, environment,
     * metrics, tickets, rewind weights, and what it started from, which the spec in it names from
     * where it lies. The same run gives the same bytes.
     */
    public void export(String id, Path zip) throws IOException {
        RunFolder run = at(id);
        byte[] spec = RunFolder.pretty(RunSpecJson.write(SpecPaths.exported(run)));
        AtomicFile.write(zip, out -> zip(run.path(), spec, out));
    }

    private static void zip(Path run, byte[] spec, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.filter(Runs::isExported).sorted().toList()) {
                String name = run.getParent().relativize(file).toString().replace('\\', '/');
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                if (file.equals(run.resolve(RunFolder.SPEC))) {
                    zip.write(spec);
                } else {
                    Files.copy(file, zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static boolean isExported(Path file) {
        return Files.isRegularFile(file)
                && !AtomicFile.isTemporary(file)
                && !file.getFileName().toString().equals(RunLock.FILE);
    }

    /**
     * How fast networks were trained here with so many threads, in multiplications per second: by
     * the last run of a network that takes as many per image, or else by the last of any, which can
     * be some times faster or slower.
     */
    public OptionalDouble speed(int threads, long multiplyAdds) throws IOException {
        List<Run> measured =
                list().runs().stream()
                        .filter(run -> threads(run).filter(used -> used == threads).isPresent())
                        .filter(run -> run.speed().isPresent())
                        .toList();
        return measured.stream()
                .filter(run ->
                        run.environment().orElseThrow().work().multiplyAdds() == multiplyAdds)
                .findFirst()
                .or(() -> measured.stream().findFirst())
                .map(Run::speed)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<Integer> threads(Run run) {
        return run.environment()
                .filter(Environment::isUniform)
                .map(known -> known.sessions().getLast().engine().threads());
    }

    private RunFolder at(String id) throws IOException {
        Path path = folder.resolve(id);
        if (!Files.exists(path.resolve(RunFolder.SPEC)) || !path.getParent().equals(folder)) {
            throw new RunException("There is no run %s in %s.".formatted(id, folder));
        }
        return RunFolder.at(path);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
