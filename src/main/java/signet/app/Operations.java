package signet.app;

import java.nio.file.Path;
import java.util.List;

/** The catalogue of what a person can do. */
public final class Operations {
    /** Reads a ticket and makes its masks. */
    public static final Operation<TicketPath, OpenedTicket> OPEN =
            new Operation<>(
                    "open",
                    "Open a ticket",
                    "Reads a ticket from a PyTorch, safetensors or npz file without running"
                            + " anything in it.",
                    TicketPath.class,
                    (given, progress) -> OpenTicket.open(given.file(), progress));

    /** Tells what is in a ticket. */
    public static final Operation<TicketPath, Inspection> INSPECT =
            new Operation<>(
                    "inspect",
                    "Inspect a ticket",
                    "Shows where a network is sparse: density and empty kernels of every pruned"
                            + " layer.",
                    TicketPath.class,
                    (given, progress) -> Inspection.of(OpenTicket.open(given.file(), progress)));

    private Operations() {}

    /**
     * One ticket.
     *
     * @param file where it is
     */
    public record TicketPath(
            @Parameter(
                            help = "The ticket: a .pt, .pth, .pth.tar, .safetensors or .npz file.",
                            positional = true)
                    Path file) {}

    /** Every operation, in the order a person meets them. */
    public static List<Operation<?, ?>> all() {
        return List.of(OPEN, INSPECT);
    }
}
