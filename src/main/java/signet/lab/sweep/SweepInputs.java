package signet.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import signet.data.DataSetException;
import signet.data.Split;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.file.Sha256;
import signet.lab.DataSource;
import signet.lab.RunException;
import signet.mark.MarkException;
import signet.mark.record.OwnerRecord;
import signet.ticket.Ticket;

/**
 * The files that a spec names, checked to be those.
 *
 * @param tickets by SHA-256
 * @param records by digest
 * @param other for attackers who take the network to another task
 */
record SweepInputs(
        Map<String, Ticket> tickets,
        Map<String, OwnerRecord> records,
        Split images,
        OtherImages other) {
    /**
     * Opens everything.
     *
     * @throws RunException if a file is damaged, or another one than when the sweep was begun
     */
    static SweepInputs open(SweepSpec spec, DataSource data) throws DataSetException, IOException {
        Map<String, Ticket> tickets = new LinkedHashMap<>();
        Map<String, OwnerRecord> records = new LinkedHashMap<>();
        for (SweepTicket ticket : spec.tickets()) {
            if (!tickets.containsKey(ticket.sha256())) {
                tickets.put(ticket.sha256(), ticket(ticket));
            }
            if (!records.containsKey(ticket.recordDigest())) {
                records.put(ticket.recordDigest(), record(ticket));
            }
        }
        return new SweepInputs(
                tickets, records, data.open(spec.images()), OtherImages.open(spec, data));
    }

    private static Ticket ticket(SweepTicket ticket) throws IOException {
        requireSame(ticket.file(), Sha256.of(ticket.file()), ticket.sha256());
        try {
            return TicketFile.open(ticket.file()).ticket();
        } catch (MalformedFileException e) {
            throw new RunException(
                    "%s could not be opened: %s".formatted(ticket.file(), e.getMessage()), e);
        }
    }

    private static OwnerRecord record(SweepTicket ticket) throws IOException {
        OwnerRecord record = record(ticket.record());
        requireSame(ticket.record(), record.digest(), ticket.recordDigest());
        return record;
    }

    /**
     * @throws RunException if it is no record, in a sentence
     */
    static OwnerRecord record(Path file) throws IOException {
        try {
            return OwnerRecord.parse(Files.readAllBytes(file));
        } catch (MarkException e) {
            throw new RunException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void requireSame(Path file, String digest, String expected) throws RunException {
        if (!digest.equals(expected)) {
            throw new RunException(
                    "%s is not the file that the sweep was made for; put that one back, or write a new spec."
                            .formatted(file));
        }
    }
}
