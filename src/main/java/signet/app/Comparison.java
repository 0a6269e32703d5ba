package signet.app;

import java.nio.file.Path;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.ticket.TicketOverlap;

/**
 * Two tickets laid over each other.
 *
 * @param a the first
 * @param b the second
 * @param overlap what both keep, by layer
 */
public record Comparison(OpenedTicket a, OpenedTicket b, TicketOverlap overlap) {
    /** Compares two tickets that are open. */
    public static Comparison of(OpenedTicket a, OpenedTicket b) {
        return new Comparison(a, b, TicketOverlap.of(a.ticket(), b.ticket()));
    }

    static Comparison of(Path a, Path b, Progress progress) throws ProblemException {
        return of(OpenTicket.open(a, progress), OpenTicket.open(b, progress));
    }
}
