package signet.ui.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import signet.app.Sample;
import signet.app.SignedTicket;

/**
 * The bundled tickets that a tour shows.
 *
 * @param original the ticket before signing
 * @param signed the same with a signature
 * @param record what its owner keeps of it
 */
public record TourTickets(Path original, Path signed, Path record) {
    private static final String SIGNED = "-signed";

    /** A signed sample with its record and its original; empty where one of them is missing. */
    public static Optional<TourTickets> among(List<Sample> samples) {
        return samples.stream()
                .map(Sample::file)
                .filter(file -> file.getFileName().toString().contains(SIGNED))
                .map(TourTickets::ofSigned)
                .filter(TourTickets::isThere)
                .findFirst();
    }

    private static TourTickets ofSigned(Path signed) {
        String name = signed.getFileName().toString();
        return new TourTickets(
                signed.resolveSibling(name.replace(SIGNED, "")),
                signed,
                SignedTicket.recordBeside(signed));
    }

    private boolean isThere() {
        return Files.isRegularFile(original) && Files.isRegularFile(record);
    }
}
