package signet.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.format.safetensors.SafetensorsReader;

/**
 * Decides by content what a file is. A file that two readers could claim is refused with both
 * reasons: whoever made it may want two programs to see two different things.
 */
public final class FormatDetector {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] TAR = {'u', 's', 't', 'a', 'r'};
    private static final int TAR_OFFSET = 257;

    private FormatDetector() {}

    /** A reader that could take the file, and why. */
    private record Claim(Layout layout, String reason) {}

    private enum Layout {
        SAFETENSORS,
        ZIP,
        PICKLE,
        TAR
    }

    /**
     * The layout of a file.
     *
     * @param file the whole file
     * @throws MalformedFileException if nobody or more than one reader claims it, saying what it
     *     looks like
     */
    public static FileKind detect(MemorySegment file) throws MalformedFileException {
        List<Claim> claims = claims(file);
        if (claims.isEmpty()) {
            throw new MalformedFileException(ForeignFile.sentence(file));
        }
        if (claims.size() > 1) {
            throw new MalformedFileException(
                    "The file is ambiguous: it %s, and it %s. Signet opens neither."
                            .formatted(claims.get(0).reason(), claims.get(1).reason()));
        }
        return switch (claims.getFirst().layout()) {
            case SAFETENSORS -> FileKind.SAFETENSORS;
            case PICKLE -> FileKind.TORCH_LEGACY;
            case ZIP -> FileKind.TORCH_ZIP;
            case TAR ->
                    throw new MalformedFileException(
                            "This is a tar archive, as PyTorch 0.1 wrote them; load it with an old"
                                    + " PyTorch and save it again.");
        };
    }

    private static List<Claim> claims(MemorySegment file) {
        List<Claim> claims = new ArrayList<>();
        if (SafetensorsReader.headerBytes(file) >= 0) {
            claims.add(new Claim(Layout.SAFETENSORS, "begins with a safetensors header"));
        }
        if (startsWith(file, 0, ZIP)) {
            claims.add(new Claim(Layout.ZIP, "begins as a zip archive"));
        } else if (ZipTail.find(file).isPresent()) {
            claims.add(new Claim(Layout.ZIP, "ends with the directory of a zip archive"));
        }
        if (isPickle(file)) {
            claims.add(new Claim(Layout.PICKLE, "begins with a Python pickle"));
        }
        if (startsWith(file, TAR_OFFSET, TAR)) {
            claims.add(new Claim(Layout.TAR, "has the mark of a tar archive at byte 257"));
        }
        return claims;
    }

    /**
     * PROTO of pickle protocols 2 to 5; older protocols have no mark and PyTorch never used them.
     */
    private static boolean isPickle(MemorySegment file) {
        if (file.byteSize() < 2 || file.get(ValueLayout.JAVA_BYTE, 0) != (byte) 0x80) {
            return false;
        }
        int protocol = file.get(ValueLayout.JAVA_BYTE, 1);
        return protocol >= 2 && protocol <= 5;
    }

    static boolean startsWith(MemorySegment file, long offset, byte[] mark) {
        return file.byteSize() - offset >= mark.length
                && file.asSlice(offset, mark.length).mismatch(MemorySegment.ofArray(mark)) == -1;
    }

    /** The end of a zip archive, which readers search from the end of the file. */
    static final class ZipTail {
        private static final int END_BYTES = 22;
        private static final int MAX_COMMENT = 0xffff;
        private static final int END_MARK = 0x06054b50;
        private static final ValueLayout.OfInt INT =
                ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        private static final ValueLayout.OfShort SHORT =
                ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

        private ZipTail() {}

        /** Where an end record lies whose comment reaches exactly to the end of the file. */
        static Optional<Long> find(MemorySegment file) {
            long last = file.byteSize() - END_BYTES;
            for (long at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
                if (file.get(INT, at) == END_MARK
                        && at + END_BYTES + (file.get(SHORT, at + 20) & 0xffff)
                                == file.byteSize()) {
                    return Optional.of(at);
                }
            }
            return Optional.empty();
        }
    }
}
