package signet.format;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import signet.format.archive.SafeZip;
import signet.format.numpy.NpzReader;
import signet.format.safetensors.SafetensorsReader;
import signet.format.torch.TorchContent;
import signet.format.torch.TorchLegacyReader;
import signet.format.torch.TorchZipReader;
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
     * @throws IOException if the file cannot be read at all, with a sentence for a person
     */
    public static TicketFile open(Path path) throws MalformedFileException, IOException {
        return of(path, MappedFile.of(path));
    }

    static TicketFile of(Path path, MemorySegment file) throws MalformedFileException, IOException {
        try {
            FileKind kind = FormatDetector.detect(file);
            FileContents contents = read(file, kind);
            return new TicketFile(
                    path, kind, ticketOf(contents), contents.findings(), file.byteSize());
        } catch (InternalError fault) {
            // The virtual machine's answer to a page of a mapped file that is no longer there.
            throw new IOException("The file was cut short while it was being read.", fault);
        }
    }

    private static FileContents read(MemorySegment file, FileKind kind)
            throws MalformedFileException {
        return switch (kind) {
            case SAFETENSORS -> SafetensorsReader.read(file);
            case NPZ -> NpzReader.read(SafeZip.open(file, ReadLimits.DEFAULT));
            case TORCH_ZIP -> plain(TorchZipReader.read(file));
            case TORCH_LEGACY -> plain(TorchLegacyReader.read(file));
        };
    }

    private static FileContents plain(TorchContent content) {
        return new FileContents(content.tensors(), content.metadata(), content.findings());
    }

    private static Ticket ticketOf(FileContents contents) throws MalformedFileException {
        if (contents.tensors().isEmpty()) {
            throw withoutTensors(contents.findings());
        }
        try {
            return Ticket.of(TensorNames.plain(contents.tensors()), contents.metadata());
        } catch (IllegalArgumentException contradiction) {
            throw new MalformedFileException(
                    "The tensors do not fit together: %s.".formatted(contradiction.getMessage()));
        }
    }

    private static MalformedFileException withoutTensors(List<Finding> findings) {
        if (findings.isEmpty()) {
            return MalformedFileException.sound("The file holds no tensors.");
        }
        Finding first = findings.getFirst();
        return MalformedFileException.sound(
                "The file holds no tensors that could be read; %s.".formatted(first.sentence()),
                first.member(),
                first.offset());
    }
}
