package signet.format;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import signet.format.archive.SafeZip;
import signet.format.numpy.NpzReader;
import signet.format.pickle.PickleMachine;
import signet.format.safetensors.SafetensorsReader;
import signet.format.torch.TorchZipReader;

/**
 * Decides by content what a file is. A file that two readers could claim is refused with both
 * reasons: whoever made it may want two programs to see two different things.
 */
public final class FormatDetector {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int ZIP_END = 0x06054b50;
    private static final int ZIP_END_BYTES = 22;
    private static final int MAX_ZIP_COMMENT = 0xffff;
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
            throw ForeignFile.refusal(file);
        }
        if (claims.size() > 1) {
            throw ambiguous(claims.get(0).reason(), claims.get(1).reason());
        }
        return switch (claims.getFirst().layout()) {
            case SAFETENSORS -> FileKind.SAFETENSORS;
            case PICKLE -> FileKind.TORCH_LEGACY;
            case ZIP -> kindOfZip(SafeZip.open(file, ReadLimits.DEFAULT));
            case TAR ->
                    throw MalformedFileException.sound(
                            "This is a tar archive, as PyTorch 0.1 wrote them; load it with an old"
                                    + " PyTorch and save it again.");
        };
    }

    private static List<Claim> claims(MemorySegment file) {
        List<Claim> claims = new ArrayList<>();
        if (SafetensorsReader.recognises(file)) {
            claims.add(new Claim(Layout.SAFETENSORS, "begins with a safetensors header"));
        }
        if (startsWith(file, 0, ZIP)) {
            claims.add(new Claim(Layout.ZIP, "begins as a zip archive"));
        } else if (endsAsZip(file)) {
            claims.add(new Claim(Layout.ZIP, "ends with the directory of a zip archive"));
        }
        if (PickleMachine.recognises(file)) {
            claims.add(new Claim(Layout.PICKLE, "begins with a Python pickle"));
        }
        if (startsWith(file, TAR_OFFSET, TAR)) {
            claims.add(new Claim(Layout.TAR, "has the mark of a tar archive at byte 257"));
        }
        return claims;
    }

    private static FileKind kindOfZip(SafeZip zip) throws MalformedFileException {
        boolean torch = TorchZipReader.recognises(zip);
        boolean numpy = NpzReader.recognises(zip);
        if (torch && numpy) {
            throw ambiguous("holds data.pkl as PyTorch files do", "holds arrays as .npz files do");
        }
        if (!torch && !numpy) {
            throw MalformedFileException.sound(
                    "This is a zip archive of other things (%,d entries), not of a network."
                            .formatted(zip.entries().size()));
        }
        return torch ? FileKind.TORCH_ZIP : FileKind.NPZ;
    }

    private static MalformedFileException ambiguous(String one, String other) {
        return new MalformedFileException(
                "The file is ambiguous: it %s, and it %s. Signet opens neither."
                        .formatted(one, other));
    }

    static boolean startsWith(MemorySegment file, long offset, byte[] mark) {
        return file.byteSize() - offset >= mark.length
                && file.asSlice(offset, mark.length).mismatch(MemorySegment.ofArray(mark)) == -1;
    }

    /** Whether an end record lies where readers of zip search it, with a comment up to the end. */
    private static boolean endsAsZip(MemorySegment file) {
        long last = file.byteSize() - ZIP_END_BYTES;
        for (long at = last; at >= Math.max(0, last - MAX_ZIP_COMMENT); at--) {
            if (LittleEndian.i32(file, at) == ZIP_END
                    && LittleEndian.u16(file, at + 20) == last - at) {
                return true;
            }
        }
        return false;
    }
}
