package signet.ui.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import signet.format.FileKind;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.TicketWriter;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Signature;
import signet.mark.claim.ExchangedChannels;
import signet.mark.embed.Embedding;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.mark.record.OwnerRecord;
import signet.ticket.Ticket;

/**
 * The sample ticket with a signature pressed into it.
 *
 * @param ticket the marked ticket
 * @param record what its owner keeps
 */
public record SignedSample(Path ticket, Path record) {
    /** The ticket before it was signed. */
    public static final Path ORIGINAL = Path.of("sample-models/resnet20-cifar10.safetensors");

    /** Signs the sample and writes ticket and record into a folder. */
    public static SignedSample in(Path folder, String text)
            throws IOException, MalformedFileException, MarkException {
        Ticket original = TicketFile.open(ORIGINAL).ticket();
        SignetEmbedder embedder =
                new SignetEmbedder(
                        original, SignetSettings.of(Signature.of(text)), MarkProgress.NONE);
        Embedding embedding = embedder.embed(embedder.rank());
        SignedSample signed =
                new SignedSample(
                        folder.resolve(text + ".safetensors"), folder.resolve(text + ".json"));
        write(embedding.ticket(), signed.ticket());
        Files.write(signed.record(), OwnerRecord.of(original, embedding).toJson());
        return signed;
    }

    /** The marked ticket with every free channel in another order; it computes the same. */
    public Path exchanged() throws IOException, MalformedFileException {
        Path file = ticket.resolveSibling("exchanged.safetensors");
        write(ExchangedChannels.of(TicketFile.open(ticket).ticket(), 7), file);
        return file;
    }

    private static void write(Ticket ticket, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TicketWriter.write(ticket, FileKind.SAFETENSORS, out);
        }
    }
}
