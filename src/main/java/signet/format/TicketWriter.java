package signet.format;

import java.io.IOException;
import java.io.OutputStream;
import signet.format.safetensors.SafetensorsWriter;
import signet.format.torch.TorchWriter;
import signet.ticket.Ticket;

/** Writes tickets, in the layouts that are safe to hand on. */
public final class TicketWriter {
    private TicketWriter() {}

    /**
     * Writes a ticket: its tensors in their order, types unchanged, and its metadata where the
     * layout has a place for it.
     *
     * @param kind {@link FileKind#SAFETENSORS} or {@link FileKind#TORCH_ZIP}
     * @param out is not closed
     * @throws IllegalArgumentException if Signet does not write that layout, or a name or an
     *     element type cannot be written in it
     */
    public static void write(Ticket ticket, FileKind kind, OutputStream out) throws IOException {
        switch (kind) {
            case SAFETENSORS -> SafetensorsWriter.write(ticket.tensors(), ticket.metadata(), out);
            case TORCH_ZIP -> TorchWriter.write(ticket.tensors(), out);
            case TORCH_LEGACY, NPZ ->
                    throw new IllegalArgumentException(
                            "Signet does not write %s files".formatted(kind.title()));
        }
    }
}
