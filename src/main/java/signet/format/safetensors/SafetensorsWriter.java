package signet.format.safetensors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.ticket.Tensor;

/**
 * Writes safetensors files. The header lists the tensors in the order given; their bytes lie with
 * the widest element type first, so that each begins at a multiple of its own width, which PyTorch
 * needs to use them in place.
 */
public final class SafetensorsWriter {
    private static final int BUFFER_BYTES = 1 << 16;

    private SafetensorsWriter() {}

    /**
     * Writes one file; the same tensors and metadata always give the same bytes.
     *
     * @param out is not closed
     * @throws IllegalArgumentException if a name is used twice or is {@code __metadata__}
     */
    public static void write(List<Tensor> tensors, Map<String, String> metadata, OutputStream out)
            throws IOException {
        List<Tensor> byWidth =
                tensors.stream()
                        .sorted(
                                Comparator.comparingInt((Tensor tensor) -> tensor.type().bytes())
                                        .reversed())
                        .toList();
        byte[] header = header(tensors, byWidth, metadata);
        int padded = Math.ceilDiv(header.length, 8) * 8;
        out.write(
                ByteBuffer.allocate(SafetensorsReader.LENGTH_BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(padded)
                        .array());
        out.write(header);
        out.write(" ".repeat(padded - header.length).getBytes(StandardCharsets.US_ASCII));
        byte[] buffer = new byte[BUFFER_BYTES];
        for (Tensor tensor : byWidth) {
            writeValues(tensor, buffer, out);
        }
    }

    private static byte[] header(
            List<Tensor> tensors, List<Tensor> byWidth, Map<String, String> metadata) {
        Map<String, Long> begins = new HashMap<>();
        long begin = 0;
        for (Tensor tensor : byWidth) {
            begins.put(tensor.name(), begin);
            begin = Math.addExact(begin, tensor.bytes());
        }
        JsonObject.Builder header = JsonObject.builder();
        if (!metadata.isEmpty()) {
            JsonObject.Builder strings = JsonObject.builder();
            new TreeMap<>(metadata).forEach(strings::put);
            header.put(SafetensorsHeader.METADATA, strings.build());
        }
        for (Tensor tensor : tensors) {
            if (tensor.name().equals(SafetensorsHeader.METADATA)) {
                throw new IllegalArgumentException(
                        "no tensor can be called %s in this format".formatted(tensor.name()));
            }
            header.put(tensor.name(), entry(tensor, begins.get(tensor.name())));
        }
        return Json.compact(header.build()).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject entry(Tensor tensor, long begin) {
        return JsonObject.builder()
                .put("dtype", SafetensorsType.nameOf(tensor.type()))
                .put("shape", numbers(tensor.shape().toArray()))
                .put("data_offsets", numbers(begin, Math.addExact(begin, tensor.bytes())))
                .build();
    }

    private static JsonArray numbers(long... values) {
        return new JsonArray(LongStream.of(values).<JsonValue>mapToObj(JsonNumber::of).toList());
    }

    private static void writeValues(Tensor tensor, byte[] buffer, OutputStream out)
            throws IOException {
        int width = tensor.type().bytes();
        for (long next = 0; next < tensor.elements(); ) {
            int filled = tensor.littleEndianBytes(next, buffer);
            out.write(buffer, 0, filled);
            next += filled / width;
        }
    }
}
