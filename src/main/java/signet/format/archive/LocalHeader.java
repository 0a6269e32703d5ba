package signet.format.archive;

import static signet.format.LittleEndian.i64;
import static signet.format.LittleEndian.u16;
import static signet.format.LittleEndian.u32;

import java.lang.foreign.MemorySegment;
import java.util.List;
import signet.format.MalformedFileException;

/**
 * Holds the header before each entry's data, and the descriptor after it, against the central
 * directory. Readers differ in which of them they believe, so all must say the same.
 */
final class LocalHeader {
    private static final int SIGNATURE = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int HEADER = 30;
    private static final long MAX32 = 0xffffffffL;

    private LocalHeader() {}

    /**
     * Checks everything about one entry.
     *
     * @param limit first byte after the entry: the next local header or the central directory
     * @return the entry with the place of its data
     */
    static Entry check(MemorySegment file, Entry entry, long limit) throws MalformedFileException {
        long at = entry.headerOffset();
        if (limit - at < HEADER || u32(file, at) != SIGNATURE) {
            throw disagrees(entry, "has no local header where the central directory says");
        }
        int nameLength = u16(file, at + 26);
        int extraLength = u16(file, at + 28);
        long data = at + HEADER + nameLength + extraLength;
        if (data > limit || entry.compressedSize() > limit - data) {
            throw disagrees(entry, "overlaps what follows it");
        }
        String name = EntryName.decode(file.asSlice(at + HEADER, nameLength), at + HEADER);
        if (!name.equals(entry.name())
                || u16(file, at + 6) != entry.flags()
                || u16(file, at + 8) != entry.method()) {
            throw disagrees(entry, "is described differently by its local header");
        }
        MemorySegment extra = file.asSlice(at + HEADER + nameLength, extraLength);
        requireNumbers(file, entry, ExtraField.zip64(extra, name));
        Entry placed = entry.withDataAt(data);
        requireNothingHidden(file, placed, limit);
        return placed;
    }

    private static void requireNumbers(MemorySegment file, Entry entry, List<Long> wide)
            throws MalformedFileException {
        long at = entry.headerOffset();
        long crc = u32(file, at + 14);
        long compressed = u32(file, at + 18);
        long size = u32(file, at + 22);
        // The order in the zip64 block is size, compressed size; only those that need it are there.
        int next = 0;
        boolean same = crc == entry.crc() || (entry.hasDescriptor() && crc == 0);
        if (size == MAX32 && same) {
            same = next < wide.size() && isStated(wide.get(next++), entry.size(), entry);
        } else {
            same &= isStated(size, entry.size(), entry);
        }
        if (compressed == MAX32 && same) {
            same = next < wide.size() && isStated(wide.get(next), entry.compressedSize(), entry);
        } else {
            same &= isStated(compressed, entry.compressedSize(), entry);
        }
        for (long number : wide) {
            same &=
                    isStated(number, entry.size(), entry)
                            || number == entry.compressedSize()
                            || number == entry.headerOffset();
        }
        if (!same) {
            throw disagrees(entry, "has other sizes or another checksum in its local header");
        }
    }

    private static boolean isStated(long found, long stated, Entry entry) {
        return found == stated || (entry.hasDescriptor() && found == 0);
    }

    /** Between the data and the next header there is a descriptor that agrees, or nothing. */
    private static void requireNothingHidden(MemorySegment file, Entry entry, long limit)
            throws MalformedFileException {
        long at = entry.dataEnd();
        long gap = limit - at;
        boolean plain = gap == 0 && (!entry.hasDescriptor() || entry.size() == 0);
        if (plain) {
            return;
        }
        boolean signed = gap == 16 || gap == 24;
        boolean known = entry.hasDescriptor() && (signed || gap == 12 || gap == 20);
        if (!known || (signed && u32(file, at) != DESCRIPTOR)) {
            throw disagrees(entry, "is followed by bytes that belong to nothing");
        }
        long numbers = signed ? at + 4 : at;
        boolean wide = gap >= 20;
        long compressed = wide ? i64(file, numbers + 4) : u32(file, numbers + 4);
        long size = wide ? i64(file, numbers + 12) : u32(file, numbers + 8);
        if (u32(file, numbers) != entry.crc()
                || compressed != entry.compressedSize()
                || size != entry.size()) {
            throw disagrees(entry, "has other sizes or another checksum after its data");
        }
    }

    private static MalformedFileException disagrees(Entry entry, String how) {
        return new MalformedFileException(
                "The archive entry %s %s; the file is damaged or made to deceive."
                        .formatted(entry.name(), how),
                "",
                entry.headerOffset());
    }
}
