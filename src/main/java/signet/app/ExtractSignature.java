package signet.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.mark.MarkException;
import signet.mark.Orientation;
import signet.mark.Polarity;
import signet.mark.extract.ExtractionReport;
import signet.mark.extract.Extractor;
import signet.mark.extract.SearchScope;
import signet.qr.symbol.QrVersion;

/** Reads signatures out of a suspect, told where they are or not. */
public final class ExtractSignature {
    private ExtractSignature() {}

    /**
     * Where to look; what is left out is searched.
     *
     * @param file the suspect
     */
    public record Parameters(
            @Parameter(
                            help = "The suspect: a .pt, .pth, .pth.tar, .safetensors or .npz file.",
                            positional = true)
                    Path file,
            @Parameter(help = "Look in this layer only.") Optional<String> layer,
            @Parameter(help = "First output channel of the symbol, from 0.") Optional<Integer> row,
            @Parameter(help = "First input channel of the symbol, from 0.")
                    Optional<Integer> column,
            @Parameter(help = "How the symbol is turned.") Optional<Orientation> orientation,
            @Parameter(help = "Which modules keep their kernels.") Optional<Polarity> polarity,
            @Parameter(help = "Version of the symbol, 1 to 40; otherwise 1 to 5 are tried.")
                    Optional<Integer> version) {}

    /**
     * What was read.
     *
     * @param suspect the ticket that was looked at
     * @param scope how much of it was looked at
     * @param report the readings, surest first
     */
    public record Extraction(OpenedTicket suspect, SearchScope scope, ExtractionReport report) {}

    /**
     * Reads a suspect that is open.
     *
     * @throws ProblemException if the ticket has no such layer or place
     */
    public static Extraction extract(OpenedTicket suspect, SearchScope scope, Progress progress)
            throws ProblemException {
        try {
            return new Extraction(
                    suspect, scope, Extractor.extract(suspect.ticket(), scope, progress::report));
        } catch (MarkException e) {
            throw MarkProblems.of(title(suspect.file().path()), e);
        }
    }

    static Extraction extract(Parameters given, Progress progress) throws ProblemException {
        SearchScope scope = scope(given);
        return extract(OpenTicket.open(given.file(), progress), scope, progress);
    }

    private static SearchScope scope(Parameters given) throws ProblemException {
        SearchScope scope = SearchScope.everywhere();
        if (given.layer().isPresent()) {
            scope = scope.inLayer(given.layer().get());
        }
        if (given.row().isPresent()) {
            scope = scope.fromRow(channel(given, given.row().get()));
        }
        if (given.column().isPresent()) {
            scope = scope.fromColumn(channel(given, given.column().get()));
        }
        if (given.orientation().isPresent()) {
            scope = scope.withOrientations(Set.of(given.orientation().get()));
        }
        if (given.polarity().isPresent()) {
            scope = scope.withPolarities(Set.of(given.polarity().get()));
        }
        return given.version().isPresent()
                ? scope.withVersions(Set.of(version(given, given.version().get())))
                : scope;
    }

    private static int channel(Parameters given, int channel) throws ProblemException {
        if (channel < 0) {
            throw refusal(given, "Rows and columns count from 0, not from %d.".formatted(channel));
        }
        return channel;
    }

    private static QrVersion version(Parameters given, int number) throws ProblemException {
        try {
            return new QrVersion(number);
        } catch (IllegalArgumentException e) {
            throw refusal(given, e.getMessage());
        }
    }

    private static ProblemException refusal(Parameters given, String reason) {
        return new ProblemException(Problem.usage(title(given.file()), reason, ""));
    }

    private static String title(Path file) {
        return file.getFileName() + " was not searched";
    }
}
