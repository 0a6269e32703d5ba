package signet.format.torch;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import signet.format.MalformedFileException;
import signet.ticket.Tensor;

/** Files of PyTorch under the test resources. */
final class Samples {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private Samples() {}

    static byte[] checkpoint(String name) throws IOException {
        return Files.readAllBytes(RESOURCES.resolve("checkpoints").resolve(name));
    }

    static byte[] torch(String name) throws IOException {
        return Files.readAllBytes(RESOURCES.resolve("torch").resolve(name));
    }

    /** Reads a file in whichever of PyTorch's layouts it is. */
    static TorchContent read(byte[] file) throws MalformedFileException {
        MemorySegment segment = MemorySegment.ofArray(file);
        return TorchLegacyReader.recognises(segment)
                ? TorchLegacyReader.read(segment)
                : TorchZipReader.read(segment);
    }

    /** SHA-256 of the values as little-endian row-major bytes, in hex. */
    static String sha256(Tensor tensor) {
        byte[] bytes = new byte[Math.toIntExact(tensor.bytes())];
        tensor.littleEndianBytes(0, bytes);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
