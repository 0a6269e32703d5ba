package signet.app;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.format.FileKind;
import signet.format.TicketFile;
import signet.format.TicketWriter;
import signet.format.file.AtomicFile;
import signet.mark.embed.Embedding;
import signet.mark.record.OwnerRecord;
import signet.ticket.Ticket;

/**
 * A ticket with a signature, not yet saved.
 *
 * @param source the ticket as it was read, which stays as it is
 * @param embedding the signature and what it took
 * @param record what the owner keeps of it
 */
public record SignedTicket(TicketFile source, Embedding embedding, OwnerRecord record) {
    private static final String RECORD = ".record.json";
    private static final String WEIGHTS = "weights";
    private static final String UNTRAINED = "not trained since Signet changed the mask";

    /** A signature that was embedded into a ticket. */
    public static SignedTicket of(TicketFile source, Embedding embedding) {
        return new SignedTicket(source, embedding, OwnerRecord.of(source.ticket(), embedding));
    }

    /**
     * Where both halves are.
     *
     * @param ticket the file to hand on, which holds no secret
     * @param kind its layout
     * @param bytes its length
     * @param record the file to keep
     */
    public record Saved(Path ticket, FileKind kind, long bytes, Path record) {}

    /** Where a record is kept if nobody says: beside the ticket, under its name. */
    public static Path recordBeside(Path ticket) {
        String name = String.valueOf(ticket.getFileName());
        return ticket.resolveSibling(
                name.replaceFirst("(?i)\\.(safetensors|pth\\.tar|pth|pt)$", "") + RECORD);
    }

    /**
     * Saves ticket and record: both or none, unless the disk fails between two renames, which
     * leaves the record alone.
     *
     * @param ticket safetensors or PyTorch by its name
     * @param force whether files that exist may be replaced
     */
    public Saved save(Path ticket, Path record, boolean force) throws ProblemException {
        FileKind kind = requireFree(source.path(), ticket, record, force);
        Ticket shipped = shipped(embedding.ticket().shipped());
        byte[] kept = this.record.toJson();
        try {
            AtomicFile.write(
                    ticket,
                    out -> {
                        TicketWriter.write(shipped, kind, out);
                        saveRecord(record, kept);
                    });
            return new Saved(ticket, kind, Files.size(ticket), record);
        } catch (ClosedByInterruptException e) {
            throw new CancellationException();
        } catch (RecordNotSavedException e) {
            throw new ProblemException(Problems.saving(record, e.reason));
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(ticket, e));
        } catch (IllegalArgumentException e) {
            throw NewFile.refusal(ticket, e.getMessage(), "Choose another layout.");
        }
    }

    /** Refuses names that cannot be written before any work is done. */
    static FileKind requireFree(Path in, Path ticket, Path record, boolean force)
            throws ProblemException {
        NewFile.requireFree(in, ticket, force);
        NewFile.requireFree(in, record, force);
        if (record.toAbsolutePath().normalize().equals(ticket.toAbsolutePath().normalize())) {
            throw NewFile.refusal(
                    record,
                    "The record is the owner's secret and the ticket is handed on.",
                    "Choose two names.");
        }
        return NewFile.kindOfName(ticket)
                .orElseThrow(() ->
                        NewFile.refusal(
                                ticket,
                                "Its name does not say which layout to write.",
                                "Name it .safetensors or .pth."));
    }

    /** What the file says of its accuracy was measured before; nothing is said of the signature. */
    private static Ticket shipped(Ticket ticket) {
        Map<String, String> metadata = new TreeMap<>(ticket.metadata());
        metadata.put(WEIGHTS, UNTRAINED);
        return new Ticket(ticket.layers(), ticket.tensors(), metadata);
    }

    /** Whether a ticket is not the one that was shipped right after signing. */
    static boolean isTrainedSince(Ticket ticket) {
        return !UNTRAINED.equals(ticket.metadata().get(WEIGHTS));
    }

    private static void saveRecord(Path file, byte[] json) throws IOException {
        try {
            AtomicFile.write(file, out -> out.write(json));
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new RecordNotSavedException(e);
        }
    }

    /** Tells which of the two files could not be saved. */
    private static final class RecordNotSavedException extends IOException {
        private final IOException reason;

        RecordNotSavedException(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
