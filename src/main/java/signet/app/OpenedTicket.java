package signet.app;

import java.util.List;
import signet.format.TicketFile;
import signet.ticket.Density;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * A ticket that is ready to be looked at: its file was read and all masks were made, so that
 * nothing in it can fail later.
 *
 * @param file the file and its findings
 * @param pruned {@link Ticket#prunedLayers()}
 * @param counted {@link Ticket#countedLayers()}
 * @param density by the paper's convention, over {@code counted}
 * @param everything density over all layers
 */
public record OpenedTicket(
        TicketFile file,
        List<Layer> pruned,
        List<Layer> counted,
        Density density,
        Density everything) {
    public OpenedTicket {
        pruned = List.copyOf(pruned);
        counted = List.copyOf(counted);
    }

    /** A ticket of which all masks are made, or will be now. */
    static OpenedTicket of(TicketFile file) {
        Ticket ticket = file.ticket();
        return new OpenedTicket(
                file,
                ticket.prunedLayers(),
                ticket.countedLayers(),
                ticket.density(),
                ticket.densityOfEverything());
    }

    /** The same file with another ticket in hand, such as one that was just signed. */
    public OpenedTicket holding(Ticket changed) {
        return of(new TicketFile(file.path(), file.kind(), changed, file.findings(), file.bytes()));
    }

    public Ticket ticket() {
        return file.ticket();
    }
}
