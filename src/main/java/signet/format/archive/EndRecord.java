package signet.format.archive;

import static signet.format.LittleEndian.i64;
import static signet.format.LittleEndian.u16;
import static signet.format.LittleEndian.u32;

import java.lang.foreign.MemorySegment;
import signet.format.MalformedFileException;

/**
 * Where the central directory of an archive lies, from the record at the very end of the file.
 *
 * @param entries number of entries
 * @param start first byte of the central directory
 * @param end first byte after it
 */
record EndRecord(long entries, long start, long end) {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int SIGNATURE64 = 0x06064b50;
    private static final int BYTES = 22;
    private static final int LOCATOR64_BYTES = 20;
    private static final int BYTES64 = 56;
    private static final long MAX16 = 0xffff;
    private static final long MAX32 = 0xffffffffL;

    /**
     * Reads the record. It must be the last thing in the file: a comment or bytes after it could
     * hide a second archive.
     */
    static EndRecord read(MemorySegment file) throws MalformedFileException {
        long at = file.byteSize() - BYTES;
        if (at < 0 || u32(file, at) != SIGNATURE) {
            throw new MalformedFileException(
                    "The archive does not end with its end record: it is cut off, or something was"
                            + " appended to it.");
        }
        requireOneDisk(u16(file, at + 4) | u16(file, at + 6), at);
        if (u16(file, at + 8) != u16(file, at + 10) || u16(file, at + 20) != 0) {
            throw damaged(at);
        }
        long entries = u16(file, at + 10);
        long size = u32(file, at + 12);
        long start = u32(file, at + 16);
        long locator = at - LOCATOR64_BYTES;
        if (locator >= 0 && u32(file, locator) == LOCATOR64) {
            return read64(file, locator, entries, size, start);
        }
        if (entries == MAX16 || size == MAX32 || start == MAX32) {
            throw damaged(at);
        }
        return checked(entries, start, size, at);
    }

    private static EndRecord read64(
            MemorySegment file, long locator, long entries, long size, long start)
            throws MalformedFileException {
        long at = i64(file, locator + 8);
        requireOneDisk(u32(file, locator + 4) | (u32(file, locator + 16) - 1), locator);
        if (at < 0
                || at != locator - BYTES64
                || u32(file, at) != SIGNATURE64
                || i64(file, at + 4) != BYTES64 - 12) {
            throw damaged(locator);
        }
        requireOneDisk(u32(file, at + 16) | u32(file, at + 20), at);
        long entries64 = i64(file, at + 32);
        long size64 = i64(file, at + 40);
        long start64 = i64(file, at + 48);
        boolean agree =
                i64(file, at + 24) == entries64
                        && (entries == entries64 || entries == MAX16)
                        && (size == size64 || size == MAX32)
                        && (start == start64 || start == MAX32);
        if (!agree) {
            throw damaged(at);
        }
        return checked(entries64, start64, size64, at);
    }

    private static EndRecord checked(long entries, long start, long size, long end)
            throws MalformedFileException {
        if (entries < 0 || start < 0 || size < 0 || start > end || size != end - start) {
            throw new MalformedFileException(
                    "The archive's central directory is not where its end record says.", "", end);
        }
        return new EndRecord(entries, start, end);
    }

    private static void requireOneDisk(long disks, long at) throws MalformedFileException {
        if (disks != 0) {
            throw MalformedFileException.sound(
                    "The archive is one part of several; join the parts first.", "", at);
        }
    }

    private static MalformedFileException damaged(long at) {
        return new MalformedFileException("The archive's end record is damaged.", "", at);
    }
}
