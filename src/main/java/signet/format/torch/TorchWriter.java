package signet.format.torch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import signet.format.archive.StoredZipWriter;
import signet.ticket.Tensor;

/**
 * Writes a state dict in PyTorch's zip layout. {@code torch.load(file, weights_only=True)} opens
 * it; the same tensors give the same bytes.
 */
public final class TorchWriter {
    private static final int BUFFER = 1 << 16;
    private static final String FOLDER = "archive/";

    private TorchWriter() {}

    /**
     * Writes tensors in their order, each row-major and little-endian in a storage of its own. Does
     * not close the stream.
     *
     * @throws IllegalArgumentException if an element type is unknown to PyTorch before 2.3, before
     *     anything was written
     */
    public static void write(List<Tensor> tensors, OutputStream out) throws IOException {
        for (Tensor tensor : tensors) {
            if (StorageType.of(tensor.type()).isEmpty()) {
                throw new IllegalArgumentException(
                        "%s has %s values, which PyTorch files cannot hold; convert to safetensors"
                                        .formatted(tensor.name(), tensor.type())
                                + " instead.");
            }
        }
        StoredZipWriter zip = new StoredZipWriter(out);
        zip.add(FOLDER + "data.pkl", PickleWriter.stateDict(tensors));
        zip.add(FOLDER + "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < tensors.size(); i++) {
            Tensor tensor = tensors.get(i);
            zip.add(FOLDER + "data/" + i, tensor.bytes(), sink -> writeValues(tensor, sink));
        }
        zip.add(FOLDER + "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        zip.finish();
    }

    private static void writeValues(Tensor tensor, StoredZipWriter.Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long from = 0;
        while (from < tensor.elements()) {
            int filled = tensor.littleEndianBytes(from, buffer);
            sink.write(buffer, filled);
            from += filled / tensor.type().bytes();
        }
    }
}
