package signet.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import signet.format.file.Sha256;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSource.Origin;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.NetworkSource.TicketFile;
import signet.lab.spec.RunSpec;

/**
 * Where the files of a spec lie. An export has the tickets that its run started from beside its
 * spec; whoever has it on another machine starts from these.
 *
 * @param base absolute folder of the spec, from which relative paths count
 * @param run folder of its run here; need not exist
 */
public record SpecPaths(Path base, RunFolder run) {
    /** Puts another place into the name of a file. */
    @FunctionalInterface
    private interface Move {
        TicketFile moved(TicketFile ticket, Path copy) throws IOException;
    }

    /**
     * The spec with paths that are right here: of tickets that were found, and an absolute one of
     * its data, which need not be there.
     *
     * @throws RunException if a ticket with the right content is neither where the spec says nor
     *     beside it
     */
    public RunSpec found(RunSpec spec) throws IOException {
        ImageSource images = spec.images();
        Origin origin =
                images.origin() instanceof Origin.Folder(Path path, String digest)
                        ? new Origin.Folder(base.resolve(path).normalize(), digest)
                        : images.origin();
        return moved(spec, run, this::found, origin);
    }

    private TicketFile found(TicketFile ticket, Path copy) throws IOException {
        Path named = base.resolve(ticket.file()).normalize();
        Path beside = base.resolve(copy.getFileName());
        for (Path file : new Path[] {named, beside, copy}) {
            if (Files.isRegularFile(file) && Sha256.of(file).equals(ticket.sha256())) {
                return new TicketFile(file, ticket.sha256());
            }
        }
        Optional<Path> other = Stream.of(named, beside).filter(Files::exists).findFirst();
        throw new RunException(
                other.isPresent()
                        ? "%s is not the file that the run was made for: it was changed or replaced since."
                                .formatted(other.get())
                        : "%s is not there; put that file, or %s of the export, beside the spec."
                                .formatted(named, copy.getFileName()));
    }

    /** The spec of a run, with what its folder holds named from there. */
    static RunSpec exported(RunFolder run) throws IOException {
        RunSpec spec = run.spec();
        Origin origin =
                spec.images().origin() instanceof Origin.Folder(Path path, String digest)
                                && path.getFileName() != null
                        ? new Origin.Folder(path.getFileName(), digest)
                        : spec.images().origin();
        return moved(spec, run, SpecPaths::exported, origin);
    }

    /** A run that was not begun has no copy yet. */
    private static TicketFile exported(TicketFile ticket, Path copy) {
        return Files.exists(copy) ? new TicketFile(copy.getFileName(), ticket.sha256()) : ticket;
    }

    private static RunSpec moved(RunSpec spec, RunFolder run, Move move, Origin origin)
            throws IOException {
        NetworkSource network =
                switch (spec.network()) {
                    case NetworkSource.Architecture known -> known;
                    case TicketFile ticket -> move.moved(ticket, run.start());
                    case NetworkSource.Rewound(TicketFile masks, TicketFile weights) ->
                            new NetworkSource.Rewound(
                                    move.moved(masks, run.start()),
                                    move.moved(weights, run.startWeights()));
                };
        ImageSource images = spec.images();
        return new RunSpec(
                network,
                new ImageSource(origin, images.training(), images.evaluation()),
                spec.recipe(),
                spec.search());
    }
}
