package signet.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import signet.ticket.Ticket;

/**
 * A ticket as read from a file.
 *
 * @param path the file
 * @param kind its layout, decided by content
 * @param ticket what it holds; tensors are decoded from the mapped file when asked for
 * @param findings what in it is not data, in file order
 * @param bytes length of the file
 */
public record TicketFile(
        Path path, FileKind kind, Ticket ticket, List<Finding> findings, long bytes) {
    public TicketFile {
        findings = List.copyOf(findings);
    }

    /**
     * Opens a file by its content, never by its name. Reads headers only; tensors stay on disk
     * until they are asked for.
     *
     * @throws MalformedFileException if the content cannot be a ticket
     * @throws IOException if the file cannot be read at all
     */
    public static TicketFile open(Path path) throws MalformedFileException, IOException {
        throw new MalformedFileException("No reader is built in yet.");
    }
}
