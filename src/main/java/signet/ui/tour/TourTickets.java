package signet.ui.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import signet.app.Sample;
import signet.app.SignedTicket;

/**
 * The bundled tickets that a tour shows.
 *
 * @param original the ticket before signing
 * @param signed the same with a signature, trained on since if there is such a one
 * @param record what its owner keeps of it
 * @param run what was recorded while the original was found; need not be there
 * @param line what the index says of the signed ticket
 */
public record TourTickets(Path original, Path signed, Path record, Path run, String line) {
    private static final String SIGNED = "-signed";
    private static final String RUNS = "runs";
    private static final String FRESH = "not retrained";

    /** A signed sample with its record and its original; empty where one of them is missing. */
    public static Optional<TourTickets> among(List<Sample> samples) {
        return samples.stream()
                .filter(sample -> sample.file().getFileName().toString().contains(SIGNED))
                .sorted(Comparator.comparing(sample -> sample.line().contains(FRESH)))
                .map(TourTickets::ofSigned)
                .filter(TourTickets::isThere)
                .findFirst();
    }

    private static TourTickets ofSigned(Sample sample) {
        Path signed = sample.file();
        String name = signed.getFileName().toString();
        String original = name.replace(SIGNED, "");
        return new TourTickets(
                signed.resolveSibling(original),
                signed,
                SignedTicket.recordBeside(signed),
                signed.resolveSibling(RUNS)
                        .resolve(original.substring(0, original.lastIndexOf('.'))),
                sample.line());
    }

    private boolean isThere() {
        return Files.isRegularFile(original) && Files.isRegularFile(record);
    }

    /** The recorded run that found the original, where it comes along. */
    public Optional<Path> recordedRun() {
        return Optional.of(run).filter(Files::isDirectory);
    }

    /** How large and how good the signed ticket is, in words. */
    public String facts() {
        return line.split(";", 2)[0];
    }
}
