package signet.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import signet.lab.RunException;

/**
 * All sweeps in a folder.
 *
 * @param folder where they are; need not exist
 */
public record Sweeps(Path folder) {
    /**
     * What was found.
     *
     * @param sweeps that were worked on last come first
     * @param damaged a sentence for each folder that could not be read
     */
    public record Listing(List<KeptSweep> sweeps, List<String> damaged) {
        public Listing {
            sweeps = List.copyOf(sweeps);
            damaged = List.copyOf(damaged);
        }
    }

    /** All sweeps. */
    public Listing list() throws IOException {
        List<KeptSweep> sweeps = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (SweepFolder found : folders()) {
            try {
                sweeps.add(KeptSweep.of(found));
            } catch (RunException e) {
                damaged.add(e.getMessage());
            }
        }
        sweeps.sort(
                Comparator.comparing((KeptSweep sweep) -> sweep.worked().orElse(Instant.MAX))
                        .reversed());
        return new Listing(sweeps, damaged);
    }

    private List<SweepFolder> folders() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> Files.exists(path.resolve(SweepFolder.SPEC)))
                    .sorted()
                    .map(SweepFolder::at)
                    .toList();
        }
    }

    /** The folder of a spec, named by its hash; made if it is not there. */
    public SweepFolder begin(SweepSpec spec) throws IOException {
        return SweepFolder.among(folder, spec);
    }
}
