package signet.format.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes an archive as PyTorch does: entries stored, their data aligned to 64 bytes so that it can
 * be mapped, sizes in descriptors behind the data, zip64 records at the end. The same content gives
 * the same bytes, because no time is written. Does not close the stream.
 */
public final class StoredZipWriter {
    /** Writes the content of an entry in pieces. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Sink sink) throws IOException;
    }

    /** Takes the first {@code length} of some bytes. */
    @FunctionalInterface
    public interface Sink {
        void write(byte[] bytes, int length) throws IOException;
    }

    private static final int ALIGNMENT = 64;
    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;
    private static final int BLOCK_HEADER = 4;
    private static final int END_RECORDS = 98;
    private static final long MAX32 = 0xffffffffL;
    private static final short VERSION_ZIP64 = 45;

    /** Sizes follow the data; names are UTF-8. */
    private static final int FLAGS = 1 << 3 | 1 << 11;

    private final OutputStream out;
    private final List<Entry> entries = new ArrayList<>();
    private long position;

    public StoredZipWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds an entry of known content. */
    public void add(String name, byte[] content) throws IOException {
        add(name, content.length, sink -> sink.write(content, content.length));
    }

    /**
     * Adds an entry.
     *
     * @param size bytes that the content will write
     * @throws IllegalStateException if it wrote another number
     */
    public void add(String name, long size, Content content) throws IOException {
        long header = position;
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        long data = header + LOCAL_HEADER + utf8.length + BLOCK_HEADER;
        int padding = (int) Math.floorMod(-data, (long) ALIGNMENT);
        ByteBuffer local = buffer(LOCAL_HEADER + utf8.length + BLOCK_HEADER + padding);
        local.putInt(0x04034b50).putShort(VERSION_ZIP64).putShort((short) FLAGS);
        local.position(26).putShort((short) utf8.length);
        local.putShort((short) (BLOCK_HEADER + padding)).put(utf8);
        local.put((byte) 'F').put((byte) 'B').putShort((short) padding);
        Arrays.fill(local.array(), local.position(), local.capacity(), (byte) 'Z');
        emit(local);

        long start = position;
        CRC32 crc = new CRC32();
        content.writeTo((bytes, length) -> {
            crc.update(bytes, 0, length);
            out.write(bytes, 0, length);
            position += length;
        });
        if (position - start != size) {
            throw new IllegalStateException(
                    "%s has %,d bytes, not %,d".formatted(name, position - start, size));
        }
        boolean wide = size >= MAX32;
        ByteBuffer descriptor = buffer(wide ? 24 : 16);
        descriptor.putInt(0x08074b50).putInt((int) crc.getValue());
        if (wide) {
            descriptor.putLong(size).putLong(size);
        } else {
            descriptor.putInt((int) size).putInt((int) size);
        }
        emit(descriptor);
        entries.add(
                new Entry(name, FLAGS, Entry.STORED, crc.getValue(), size, size, header, start));
    }

    /** Writes the central directory; nothing can be added afterwards. */
    public void finish() throws IOException {
        long start = position;
        for (Entry entry : entries) {
            writeCentral(entry);
        }
        long end = position;
        long size = end - start;
        ByteBuffer records = buffer(END_RECORDS);
        records.putInt(0x06064b50).putLong(44).putShort(VERSION_ZIP64).putShort(VERSION_ZIP64);
        records.putLong(0).putLong(entries.size()).putLong(entries.size());
        records.putLong(size).putLong(start);
        records.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        short count = (short) Math.min(entries.size(), 0xffff);
        records.putInt(0x06054b50).putInt(0).putShort(count).putShort(count);
        records.putInt((int) Math.min(size, MAX32)).putInt((int) Math.min(start, MAX32));
        emit(records);
    }

    private void writeCentral(Entry entry) throws IOException {
        byte[] utf8 = entry.name().getBytes(StandardCharsets.UTF_8);
        boolean wideSize = entry.size() >= MAX32;
        boolean wideOffset = entry.headerOffset() >= MAX32;
        int wide = (wideSize ? 16 : 0) + (wideOffset ? 8 : 0);
        int extra = wide == 0 ? 0 : BLOCK_HEADER + wide;
        ByteBuffer central = buffer(CENTRAL_HEADER + utf8.length + extra);
        int narrowSize = wideSize ? -1 : (int) entry.size();
        central.putInt(0x02014b50).putShort(VERSION_ZIP64).putShort(VERSION_ZIP64);
        central.putShort((short) FLAGS).putShort((short) Entry.STORED).putInt(0);
        central.putInt((int) entry.crc()).putInt(narrowSize).putInt(narrowSize);
        central.putShort((short) utf8.length).putShort((short) extra);
        central.position(42).putInt(wideOffset ? -1 : (int) entry.headerOffset()).put(utf8);
        if (wide > 0) {
            central.putShort((short) 1).putShort((short) wide);
        }
        if (wideSize) {
            central.putLong(entry.size()).putLong(entry.size());
        }
        if (wideOffset) {
            central.putLong(entry.headerOffset());
        }
        emit(central);
    }

    private void emit(ByteBuffer buffer) throws IOException {
        out.write(buffer.array());
        position += buffer.capacity();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
