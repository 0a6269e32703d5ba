package signet.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.lab.RunException;
import signet.lab.RunFolder;

/** The runs in a folder. */
final class RunList {
    private final Path folder;

    RunList(Path folder) {
        this.folder = folder;
    }

    /** All runs, the last one that was begun first. */
    RunsAnswer.Listed all() throws IOException {
        List<RunFacts> runs = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (RunFolder run : folders()) {
            try {
                runs.add(RunFacts.of(run));
            } catch (RunException e) {
                damaged.add(e.getMessage());
            }
        }
        runs.sort(Comparator.comparing(RunList::begun).reversed());
        return new RunsAnswer.Listed(runs, damaged);
    }

    private static long begun(RunFacts run) {
        return run.environment()
                .map(environment -> environment.sessions().getFirst().started().toEpochMilli())
                .orElse(Long.MAX_VALUE);
    }

    private List<RunFolder> folders() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> Files.exists(path.resolve("spec.json")))
                    .sorted()
                    .map(RunFolder::at)
                    .toList();
        }
    }

    /**
     * The run of a name, or of a number that starts like this.
     *
     * @throws ProblemException if there is none, or there are several
     */
    RunFolder find(String word) throws ProblemException, IOException {
        List<RunFolder> found = new ArrayList<>();
        for (RunFolder run : folders()) {
            if (run.id().startsWith(word) || run.name().filter(word::equals).isPresent()) {
                found.add(run);
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new ProblemException(
                Problem.usage(
                        "Nothing was done",
                        found.isEmpty()
                                ? "there is no run " + word
                                : "%s may be each of %s"
                                        .formatted(
                                                word,
                                                found.stream()
                                                        .map(RunFolder::id)
                                                        .collect(Collectors.joining(", "))),
                        "Run signet runs to see all."));
    }
}
