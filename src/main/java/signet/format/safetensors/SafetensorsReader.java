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
     * Whether the file begins as safetensors does: with a length that a header may have and a
     * brace. The file itself may be shorter, because it was cut off.
     */
    public static boolean recognises(MemorySegment file) {
        if (file.byteSize() < LENGTH_BYTES + 2) {
            return false;
        }
        long length = LittleEndian.i64(file, 0);
        return length >= 2
                && length <= MAX_HEADER_BYTES
                && LittleEndian.u8(file, LENGTH_BYTES) == '{';
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
        JsonObject json = jsonOf(file.asSlice(LENGTH_BYTES, length));
        try {
            SafetensorsHeader header = SafetensorsHeader.of(json);
            requireAllData(header, file.byteSize() - dataStart, file.byteSize());
            MemorySegment data = file.asSlice(dataStart);
            List<Tensor> tensors = new ArrayList<>(header.entries().size());
            for (HeaderEntry entry : header.entries()) {
                tensors.add(entry.over(data));
            }
            return new FileContents(tensors, header.metadata(), List.of());
        } catch (JsonException problem) {
            throw wrong("%s.", problem);
        }
    }

    private static JsonObject jsonOf(MemorySegment header) throws MalformedFileException {
        try {
            return (JsonObject) Json.parse(new SegmentInputStream(header), LIMITS);
        } catch (JsonException problem) {
            throw wrong("The header is not proper JSON: %s.", problem);
        }
    }

    private static MalformedFileException wrong(String sentence, JsonException problem) {
        return new MalformedFileException(
                sentence.formatted(problem.getMessage()),
                "",
                LENGTH_BYTES + Math.max(0, problem.offset()));
    }

    private static void requireAllData(SafetensorsHeader header, long there, long end)
            throws MalformedFileException {
        if (there != header.dataBytes()) {
            throw new MalformedFileException(
                    "The file %s: its header describes %,d bytes of data, but %,d are there."
                            .formatted(
                                    there < header.dataBytes() ? "is cut off" : "goes on too long",
                                    header.dataBytes(),
                                    there),
                    "",
                    Math.min(end, end - there + header.dataBytes()));
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
                    "The file is cut off: its header should have %,d bytes, but %,d are there."
                            .formatted(length, file.byteSize() - LENGTH_BYTES),
                    "",
                    file.byteSize());
        }
        if (length == 0 || LittleEndian.u8(file, LENGTH_BYTES) != '{') {
            throw new MalformedFileException(
                    "The header must begin with a brace.", "", LENGTH_BYTES);
        }
        return length;
    }
}
