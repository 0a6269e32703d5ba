package signet.format.archive;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives in which every header can lie. */
public final class ForgedZip {
    /** One entry; the fields of its two headers can be changed before the archive is built. */
    public static final class Part {
        public String localName;
        public String centralName;
        public int localFlags;
        public int centralFlags;
        public int localMethod;
        public int centralMethod;
        public long localCrc;
        public long centralCrc;
        public long localSize;
        public long centralSize;
        public long localCompressed;
        public long centralCompressed;
        public long shift;
        public byte[] localExtra = {};
        public byte[] centralExtra = {};
        public byte[] descriptor = {};
        public byte[] data;
        private long offset;
    }

    private final List<Part> parts = new ArrayList<>();
    public byte[] before = {};
    public byte[] after = {};
    public String comment = "";
    public int claimedEntries = -1;
    public boolean zip64;

    /** Adds a stored entry whose headers agree. */
    public Part stored(String name, byte[] content) {
        return add(name, content, content, Entry.STORED);
    }

    /** Adds a deflated entry whose headers agree. */
    public Part deflated(String name, byte[] content) {
        try (Deflater deflater = new Deflater(9, true)) {
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[content.length + 64];
            int length = deflater.deflate(buffer);
            return add(name, content, Arrays.copyOf(buffer, length), Entry.DEFLATED);
        }
    }

    private Part add(String name, byte[] content, byte[] data, int method) {
        CRC32 crc = new CRC32();
        crc.update(content);
        Part part = new Part();
        part.localName = part.centralName = name;
        part.localMethod = part.centralMethod = method;
        part.localCrc = part.centralCrc = crc.getValue();
        part.localSize = part.centralSize = content.length;
        part.localCompressed = part.centralCompressed = data.length;
        part.data = data;
        parts.add(part);
        return part;
    }

    /** The archive as a segment of its own memory. */
    public MemorySegment segment() {
        return MemorySegment.ofArray(bytes());
    }

    /** The archive. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (Part part : parts) {
            part.offset = out.size();
            byte[] name = part.localName.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(
                    buffer(30)
                            .putInt(0x04034b50)
                            .putShort((short) 20)
                            .putShort((short) part.localFlags)
                            .putShort((short) part.localMethod)
                            .putInt(0)
                            .putInt((int) part.localCrc)
                            .putInt((int) part.localCompressed)
                            .putInt((int) part.localSize)
                            .putShort((short) name.length)
                            .putShort((short) part.localExtra.length)
                            .array());
            out.writeBytes(name);
            out.writeBytes(part.localExtra);
            out.writeBytes(part.data);
            out.writeBytes(part.descriptor);
        }
        long start = out.size();
        parts.forEach(part -> writeCentral(part, out));
        writeEnd(start, out);
        out.writeBytes(after);
        return out.toByteArray();
    }

    private static void writeCentral(Part part, ByteArrayOutputStream out) {
        byte[] name = part.centralName.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(
                buffer(46)
                        .putInt(0x02014b50)
                        .putInt(20 << 16 | 20)
                        .putShort((short) part.centralFlags)
                        .putShort((short) part.centralMethod)
                        .putInt(0)
                        .putInt((int) part.centralCrc)
                        .putInt((int) part.centralCompressed)
                        .putInt((int) part.centralSize)
                        .putShort((short) name.length)
                        .putShort((short) part.centralExtra.length)
                        .putShort((short) 0)
                        .putInt(0)
                        .putInt(0)
                        .putInt((int) (part.offset + part.shift))
                        .array());
        out.writeBytes(name);
        out.writeBytes(part.centralExtra);
    }

    private void writeEnd(long start, ByteArrayOutputStream out) {
        long size = out.size() - start;
        int count = claimedEntries < 0 ? parts.size() : claimedEntries;
        if (zip64) {
            long record = out.size();
            out.writeBytes(
                    buffer(76)
                            .putInt(0x06064b50)
                            .putLong(44)
                            .putInt(45 << 16 | 45)
                            .putLong(0)
                            .putLong(count)
                            .putLong(count)
                            .putLong(size)
                            .putLong(start)
                            .putInt(0x07064b50)
                            .putInt(0)
                            .putLong(record)
                            .putInt(1)
                            .array());
        }
        byte[] words = comment.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(
                buffer(22)
                        .putInt(0x06054b50)
                        .putInt(0)
                        .putShort((short) count)
                        .putShort((short) count)
                        .putInt(zip64 ? -1 : (int) size)
                        .putInt(zip64 ? -1 : (int) start)
                        .putShort((short) words.length)
                        .array());
        out.writeBytes(words);
    }

    /** A zip64 block for an extra field. */
    public static byte[] zip64Block(long... numbers) {
        ByteBuffer block = buffer(4 + 8 * numbers.length);
        block.putShort((short) 1).putShort((short) (8 * numbers.length));
        for (long number : numbers) {
            block.putLong(number);
        }
        return block.array();
    }

    /** A little-endian buffer. */
    public static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
