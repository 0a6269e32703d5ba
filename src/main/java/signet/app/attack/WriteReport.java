package signet.app.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import signet.app.Parameter;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;
import signet.format.file.AtomicFile;
import signet.lab.RunException;
import signet.lab.sweep.SweepFolder;
import signet.lab.sweep.SweepReport;
import signet.report.attack.AttackTable;

/** Writes the report of a sweep: a page, tables and figures. */
public final class WriteReport {
    private WriteReport() {}

    /** Which sweep, and where to. */
    public record Parameters(
            @Parameter(help = "The folder of the sweep.", positional = true) Path folder,
            @Parameter(help = "Folder of the report, made if it is not there.") Path output,
            @Parameter(help = "Write into OUTPUT though it holds files.") boolean force) {}

    /**
     * A report that was written.
     *
     * @param output its folder
     * @param files in it
     * @param table what it is about
     */
    public record Written(Path output, List<Path> files, AttackTable table) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /**
     * Writes it.
     *
     * @throws ProblemException if the folder is none of a sweep, or the report cannot be written
     */
    public static Written write(Parameters given, Progress progress) throws ProblemException {
        requireFree(given);
        SweepFolder folder = SweepFolder.at(given.folder());
        SequencedMap<String, byte[]> files = files(folder, given);
        int done = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            progress.report(done++, files.size(), "files");
            save(given.output().resolve(file.getKey()), file.getValue());
        }
        return new Written(
                given.output(),
                files.sequencedKeySet().stream().map(given.output()::resolve).toList(),
                table(folder, given));
    }

    private static void requireFree(Parameters given) throws ProblemException {
        if (Files.isRegularFile(given.output())) {
            throw new ProblemException(
                    Problem.usage(
                            "The report was not written",
                            given.output() + " is a file.",
                            "Choose a folder, which is made if it is not there."));
        }
        try {
            if (Files.exists(given.output()) && !given.force() && !isEmpty(given.output())) {
                throw new ProblemException(
                        Problem.usage(
                                given.output().getFileName() + " was not written",
                                "It holds files already.",
                                "Choose an empty folder; on the command line, --force writes into"
                                        + " this one."));
            }
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(given.output(), e));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static SequencedMap<String, byte[]> files(SweepFolder folder, Parameters given)
            throws ProblemException {
        try {
            return SweepReport.files(folder);
        } catch (IOException e) {
            throw unread(given, e);
        }
    }

    private static AttackTable table(SweepFolder folder, Parameters given) throws ProblemException {
        try {
            return folder.table();
        } catch (IOException e) {
            throw unread(given, e);
        }
    }

    private static ProblemException unread(Parameters given, IOException e) {
        return new ProblemException(
                e instanceof RunException
                        ? new Problem(
                                "The report was not written",
                                e.getMessage(),
                                "",
                                "",
                                Kind.BAD_INPUT,
                                Optional.of(e))
                        : Problems.opening(given.folder(), e));
    }

    private static void save(Path file, byte[] content) throws ProblemException {
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, out -> out.write(content));
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(file, e));
        }
    }
}
