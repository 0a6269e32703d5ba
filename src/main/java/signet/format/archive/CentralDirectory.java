package signet.format.archive;

import static signet.format.LittleEndian.u16;
import static signet.format.LittleEndian.u32;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;

/** Reads the list of entries at the end of an archive. */
final class CentralDirectory {
    private static final int SIGNATURE = 0x02014b50;
    private static final int HEADER = 46;
    private static final long MAX32 = 0xffffffffL;

    /** Deflate options, data descriptor, UTF-8 name. Encryption and all the rest are refused. */
    private static final int KNOWN_FLAGS = 0b0000_1000_0000_1110;

    private final MemorySegment file;
    private final EndRecord end;
    private long at;

    private CentralDirectory(MemorySegment file, EndRecord end) {
        this.file = file;
        this.end = end;
        this.at = end.start();
    }

    /** All entries in the directory's order; {@link Entry#dataOffset} is not known yet. */
    static List<Entry> read(MemorySegment file, EndRecord end, ReadLimits limits)
            throws MalformedFileException {
        if (end.entries() > limits.zipEntries()) {
            throw new MalformedFileException(
                    "The archive has %,d entries; at most %,d are read."
                            .formatted(end.entries(), limits.zipEntries()));
        }
        CentralDirectory directory = new CentralDirectory(file, end);
        List<Entry> entries = new ArrayList<>();
        for (long i = 0; i < end.entries(); i++) {
            entries.add(directory.next());
        }
        if (directory.at != end.end()) {
            throw directory.damaged();
        }
        return entries;
    }

    private Entry next() throws MalformedFileException {
        if (end.end() - at < HEADER || u32(file, at) != SIGNATURE) {
            throw damaged();
        }
        int nameLength = u16(file, at + 28);
        int extraLength = u16(file, at + 30);
        int commentLength = u16(file, at + 32);
        long next = at + HEADER + nameLength + extraLength + commentLength;
        if (next > end.end()) {
            throw damaged();
        }
        String name = EntryName.decode(file.asSlice(at + HEADER, nameLength), at + HEADER);
        MemorySegment extra = file.asSlice(at + HEADER + nameLength, extraLength);
        Iterator<Long> wide = ExtraField.zip64(extra, name).iterator();
        long size = widened(u32(file, at + 24), wide);
        long compressed = widened(u32(file, at + 20), wide);
        long offset = widened(u32(file, at + 42), wide);
        int disk = u16(file, at + 34);
        if (wide.hasNext() || size < 0 || compressed < 0 || offset < 0 || disk != 0) {
            throw damaged();
        }
        Entry entry =
                new Entry(
                        name,
                        u16(file, at + 8),
                        u16(file, at + 10),
                        u32(file, at + 16),
                        compressed,
                        size,
                        offset,
                        -1);
        requireReadable(entry);
        at = next;
        return entry;
    }

    /** A 32-bit field at its maximum says that the number stands in the zip64 block. */
    private long widened(long narrow, Iterator<Long> wide) throws MalformedFileException {
        if (narrow != MAX32) {
            return narrow;
        }
        if (!wide.hasNext()) {
            throw damaged();
        }
        return wide.next();
    }

    private void requireReadable(Entry entry) throws MalformedFileException {
        if ((entry.flags() & 1) != 0) {
            throw refused(entry, "is encrypted; decrypt the archive first");
        }
        if ((entry.flags() & ~KNOWN_FLAGS) != 0) {
            throw refused(entry, "uses features of zip that no tensor file uses");
        }
        if (entry.method() != Entry.STORED && entry.method() != Entry.DEFLATED) {
            throw refused(entry, "is compressed by an unknown method");
        }
        if (entry.isStored() && entry.size() != entry.compressedSize()) {
            throw refused(entry, "is stored, but has two different sizes");
        }
    }

    private MalformedFileException refused(Entry entry, String why) {
        return new MalformedFileException(
                "The archive entry %s %s.".formatted(entry.name(), why), "", at);
    }

    private MalformedFileException damaged() {
        return new MalformedFileException("The archive's central directory is damaged.", "", at);
    }
}
