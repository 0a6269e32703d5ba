package signet.format.archive;

/**
 * One entry of an archive, as its central directory describes it.
 *
 * @param name path inside the archive, with forward slashes
 * @param flags general purpose flags
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the content
 * @param compressedSize bytes in the file
 * @param size bytes of the content
 * @param headerOffset first byte of the local header in the file
 * @param dataOffset first byte of the data in the file
 */
public record Entry(
        String name,
        int flags,
        int method,
        long crc,
        long compressedSize,
        long size,
        long headerOffset,
        long dataOffset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int DATA_DESCRIPTOR = 1 << 3;

    /** Whether the content lies in the file as it is. */
    public boolean isStored() {
        return method == STORED;
    }

    /** Whether sizes and checksum follow the data and may be 0 in the local header. */
    boolean hasDescriptor() {
        return (flags & DATA_DESCRIPTOR) != 0;
    }

    long dataEnd() {
        return dataOffset + compressedSize;
    }

    Entry withDataAt(long offset) {
        return new Entry(name, flags, method, crc, compressedSize, size, headerOffset, offset);
    }
}
