package signet.format.safetensors;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import signet.format.FileContents;
import signet.format.LittleEndian;
import signet.format.MalformedFileException;
import signet.format.SegmentInputStream;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonLimits;
import signet.format.json.JsonObject;
import signet.ticket.Tensor;

/** Reads safetensors files. Tensors are views of the file's memory; nothing is copied. */
public final class SafetensorsReader {
    /** Bytes before the header: its length. */
    static final int LENGTH_BYTES = 8;

    private static final long MAX_HEADER_BYTES = 100_000_000;

    /**
     * Objects of entries lie two deep and their arrays three; 2 million tokens are 150,000 tensors.
     */
    private static final JsonLimits LIMITS =
            new JsonLimits(MAX_HEADER_BYTES, 4, 2_000_000, 16 << 20);

    private SafetensorsReader() {}

    /**
     * Length of the header if the file can be safetensors at all: it has a length that fits the
     * file and a header that begins with a brace. Otherwise -1.
     */
    public static long headerBytes(MemorySegment file) {
        if (file.byteSize() < LENGTH_BYTES + 2) {
            return -1;
        }
        long length = LittleEndian.i64(file, 0);
        boolean fits = length >= 2 && length <= file.byteSize() - LENGTH_BYTES;
        boolean brace = LittleEndian.u8(file, LENGTH_BYTES) == '{';
        return fits && brace ? length : -1;
    }

    /**
     * Reads the header and checks all of it.
     *
     * @param file the whole file
     * @return the tensors in the order of the header
     * @throws MalformedFileException if a rule of the format is broken, with the byte
     */
    public static FileContents read(MemorySegment file) throws MalformedFileException {
        long length = lengthOf(file);
        long dataStart = LENGTH_BYTES + length;
        try {
            SafetensorsHeader header =
                    SafetensorsHeader.of(
                            (JsonObject)
                                    Json.parse(
                                            new SegmentInputStream(
                                                    file.asSlice(LENGTH_BYTES, length)),
                                            LIMITS),
                            file.byteSize() - dataStart);
            MemorySegment data = file.asSlice(dataStart);
            List<Tensor> tensors = new ArrayList<>(header.entries().size());
            for (HeaderEntry entry : header.entries()) {
                tensors.add(entry.over(data));
            }
            return new FileContents(tensors, header.metadata(), List.of());
        } catch (JsonException problem) {
            throw new MalformedFileException(
                    "The header is wrong: %s.".formatted(problem.getMessage()),
                    "",
                    LENGTH_BYTES + Math.max(0, problem.offset()));
        }
    }

    private static long lengthOf(MemorySegment file) throws MalformedFileException {
        if (file.byteSize() < LENGTH_BYTES) {
            throw new MalformedFileException(
                    "The file ends inside the length of its header.", "", file.byteSize());
        }
        long length = LittleEndian.i64(file, 0);
        if (length < 0 || length > MAX_HEADER_BYTES) {
            throw new MalformedFileException(
                    "The header claims to be %s bytes long; %,d is the most a file may have."
                            .formatted(Long.toUnsignedString(length), MAX_HEADER_BYTES),
                    "",
                    0);
        }
        if (length > file.byteSize() - LENGTH_BYTES) {
            throw new MalformedFileException(
                    "The header claims to be %,d bytes long, but the file has only %,d."
                            .formatted(length, file.byteSize() - LENGTH_BYTES),
                    "",
                    0);
        }
        if (length == 0 || LittleEndian.u8(file, LENGTH_BYTES) != '{') {
            throw new MalformedFileException(
                    "The header must begin with a brace.", "", LENGTH_BYTES);
        }
        return length;
    }
}
