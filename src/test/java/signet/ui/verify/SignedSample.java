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
        try (OutputStream out = Files.newOutputStream(signed.ticket())) {
            TicketWriter.write(embedding.ticket(), FileKind.SAFETENSORS, out);
        }
        Files.write(signed.record(), OwnerRecord.of(original, embedding).toJson());
        return signed;
    }
}
