package signet.format.archive;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import signet.format.LittleEndian;
import signet.format.MalformedFileException;

/** The extra field of a zip header; only the 64-bit sizes in it matter here. */
final class ExtraField {
    private static final int ZIP64 = 1;
    private static final int HEADER = 4;

    private ExtraField() {}

    /**
     * The 64-bit numbers of the zip64 block, in file order; none where there is no such block.
     *
     * @param extra the whole extra field, which must be a row of blocks without a rest
     * @throws MalformedFileException if it is not, or if two blocks are zip64
     */
    static List<Long> zip64(MemorySegment extra, String entry) throws MalformedFileException {
        List<Long> numbers = new ArrayList<>();
        boolean seen = false;
        long at = 0;
        while (at < extra.byteSize()) {
            long left = extra.byteSize() - at - HEADER;
            int length = left < 0 ? 0 : LittleEndian.u16(extra, at + 2);
            if (left < length) {
                throw malformed(entry);
            }
            if (LittleEndian.u16(extra, at) == ZIP64) {
                if (seen || length % Long.BYTES != 0) {
                    throw malformed(entry);
                }
                seen = true;
                for (int i = 0; i < length; i += Long.BYTES) {
                    numbers.add(LittleEndian.i64(extra, at + HEADER + i));
                }
            }
            at += HEADER + length;
        }
        return numbers;
    }

    private static MalformedFileException malformed(String entry) {
        return new MalformedFileException(
                "The extra field of the archive entry %s is damaged.".formatted(entry));
    }
}
