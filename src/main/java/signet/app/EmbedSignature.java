package signet.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.format.TicketFile;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.ModuleRegion;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.ProtectedKernels;
import signet.mark.embed.Embedding;
import signet.mark.embed.PaperEmbedder;
import signet.mark.embed.RankedPlace;
import signet.mark.embed.SignetEmbedder;
import signet.mark.extract.Extractor;
import signet.mark.extract.Reading;
import signet.mark.extract.SearchScope;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.EcLevel;
import signet.ticket.Ticket;

/** Presses a signature into a ticket and saves the ticket to ship and the record to keep. */
public final class EmbedSignature {
    private EmbedSignature() {}

    /**
     * What to embed and how; what is left out is chosen well.
     *
     * @param record beside the ticket, under its name, where empty
     * @param version the first from 3 on that holds the text where empty
     */
    public record Parameters(
            @Parameter(help = "The ticket to sign; it stays as it is.", positional = true)
                    Path file,
            @Parameter(help = "The signature.") String text,
            @Parameter(help = "The signed ticket to write, .safetensors or .pth.") Path output,
            @Parameter(help = "The owner's record to write; otherwise OUTPUT.record.json.")
                    Optional<Path> record,
            @Parameter(help = "How to embed: signet (the default) or paper.")
                    Optional<MarkProfile> mode,
            @Parameter(help = "Version of the symbol; otherwise 3, or more for a long text.")
                    Optional<Integer> version,
            @Parameter(help = "Error correction level; otherwise H.") Optional<EcLevel> level,
            @Parameter(help = "How the characters are written; otherwise what the text needs.")
                    Optional<TextEncoding> encoding,
            @Parameter(help = "The layer to embed in, with --row and --column.")
                    Optional<String> layer,
            @Parameter(help = "First output channel of the symbol, from 0.") Optional<Integer> row,
            @Parameter(help = "First input channel of the symbol, from 0.")
                    Optional<Integer> column,
            @Parameter(help = "How to turn the symbol at that place.")
                    Optional<Orientation> orientation,
            @Parameter(help = "Which modules keep their kernels at that place.")
                    Optional<Polarity> polarity,
            @Parameter(help = "Weights in every lit kernel, in mode signet; otherwise 4.")
                    Optional<Integer> margin,
            @Parameter(help = "Price of a lit kernel that pruning may empty, in mode signet.")
                    Optional<Double> lambda,
            @Parameter(help = "Decides between equal choices.") Optional<Long> seed,
            @Parameter(help = "Replace files that exist.") boolean force) {}

    /**
     * A signature that was embedded, and where ticket and record were saved.
     *
     * @param keptOff signatures that were read in the ticket before, and stay as they are
     */
    public record Embedded(SignedTicket signed, SignedTicket.Saved saved, List<Reading> keptOff) {}

    static Embedded embed(Parameters given, Progress progress) throws ProblemException {
        Path record = given.record().orElseGet(() -> SignedTicket.recordBeside(given.output()));
        SignedTicket.requireFree(given.file(), given.output(), record, given.force());
        try {
            EmbedSettings settings = EmbedSettings.of(given);
            TicketFile source = OpenTicket.open(given.file(), progress).file();
            Ticket ticket = source.ticket();
            List<Reading> carried = carriedBy(ticket, progress);
            ProtectedKernels taken = kernelsOf(carried, ticket);
            Embedding embedding =
                    given.mode().orElse(MarkProfile.SIGNET) == MarkProfile.PAPER
                            ? PaperEmbedder.embed(ticket, settings.paper(taken), progress::report)
                            : signet(ticket, settings, taken, progress);
            SignedTicket signed = SignedTicket.of(source, embedding);
            return new Embedded(
                    signed, signed.save(given.output(), record, given.force()), carried);
        } catch (MarkException e) {
            throw MarkProblems.of(given.file().getFileName() + " was not signed", e);
        }
    }

    /** What can be read in a ticket before it is signed; nothing where it is not pruned. */
    private static List<Reading> carriedBy(Ticket ticket, Progress progress) throws MarkException {
        return ticket.prunedLayers().isEmpty()
                ? List.of()
                : Extractor.extract(ticket, SearchScope.everywhere(), progress::report)
                        .readings()
                        .stream()
                        .filter(Reading::isFound)
                        .toList();
    }

    private static ProtectedKernels kernelsOf(List<Reading> readings, Ticket ticket) {
        ProtectedKernels taken = ProtectedKernels.NONE;
        for (Reading reading : readings) {
            Placement place = reading.placement();
            taken =
                    taken.and(
                            ModuleRegion.of(
                                    reading.symbol().orElseThrow().profile().version(),
                                    place,
                                    ticket.layer(place.layer()).orElseThrow().grid()));
        }
        return taken;
    }

    private static Embedding signet(
            Ticket ticket, EmbedSettings settings, ProtectedKernels taken, Progress progress)
            throws MarkException {
        SignetEmbedder embedder =
                new SignetEmbedder(ticket, settings.signet(taken), progress::report);
        List<RankedPlace> ranked = new ArrayList<>();
        for (Placement place : settings.places()) {
            ranked.addAll(embedder.rankAt(place));
        }
        ranked.sort(RankedPlace.CHEAPEST_FIRST);
        return embedder.embed(ranked.isEmpty() ? embedder.rank() : ranked);
    }
}
