package signet.ui.verify;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import signet.app.OpenedTicket;
import signet.app.VerifyClaim.Verification;
import signet.mark.extract.ExtractionReport;
import signet.ticket.Architecture;
import signet.ticket.Layer;
import signet.ticket.LayerRole;

/**
 * A file under test.
 *
 * @param blind what was read without being told anything
 * @param claim what the owner's record adds; empty without one
 */
record Suspect(OpenedTicket ticket, ExtractionReport blind, Optional<Claim> claim) {
    String name() {
        return ticket.file().path().getFileName().toString();
    }

    /** Whether this is what a file holds. */
    boolean isOf(Path file) {
        return ticket.file().path().toAbsolutePath().equals(file.toAbsolutePath());
    }

    /** Architecture and density, as far as the file tells. */
    String facts() {
        String architecture = Architecture.of(ticket.ticket()).name();
        String density =
                ticket.counted().isEmpty()
                        ? "nothing is pruned"
                        : "density " + ticket.density().percent();
        return architecture.isEmpty() ? density : architecture + ", " + density;
    }

    /** The layer whose picture stands for the whole ticket: the largest of the body. */
    Optional<Layer> largestLayer() {
        return ticket.ticket().layers().stream()
                .max(
                        Comparator.comparing((Layer layer) -> layer.role() == LayerRole.BODY)
                                .thenComparingInt(layer -> layer.grid().kernels()));
    }

    /** What the search went over, in words. */
    String searched() {
        return String.format(
                Locale.ROOT,
                "%d layers, %s readings tried",
                ticket.ticket().layers().size(),
                Powers.count(blind.tries()));
    }

    /** The test against the owner's record, where there was something to compare. */
    Optional<Verification> verification() {
        return claim.filter(Claim.Tested.class::isInstance)
                .map(Claim.Tested.class::cast)
                .map(Claim.Tested::verification);
    }
}
