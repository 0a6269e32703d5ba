package signet.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a file is that is no ticket, so that its owner knows what to do instead. */
final class ForeignFile {
    private static final int LOOKED_AT = 512;

    /** Bytes that a kind of file has at a fixed place. */
    private record Mark(int offset, String hex, String sentence) {
        boolean isIn(MemorySegment file) {
            return FormatDetector.startsWith(file, offset, HexFormat.of().parseHex(hex));
        }
    }

    private static final String UNPACK = "This is a %s archive; unpack it and open the file in it.";
    private static final String EXPORT =
            "This is %s; save the network's state dictionary as safetensors and open that.";

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(0, "1f8b", UNPACK.formatted("gzip")),
                    new Mark(0, "425a68", UNPACK.formatted("bzip2")),
                    new Mark(0, "fd377a585a00", UNPACK.formatted("xz")),
                    new Mark(0, "28b52ffd", UNPACK.formatted("zstd")),
                    new Mark(0, "377abcaf271c", UNPACK.formatted("7z")),
                    new Mark(0, "526172211a07", UNPACK.formatted("rar")),
                    new Mark(
                            0,
                            "894844460d0a1a0a",
                            EXPORT.formatted("an HDF5 file (Keras, MATLAB)")),
                    new Mark(0, "47475546", EXPORT.formatted("a GGUF model")),
                    new Mark(4, "54464c33", EXPORT.formatted("a TensorFlow Lite model")),
                    new Mark(0, "4d41544c414220", EXPORT.formatted("a MATLAB file")),
                    new Mark(
                            0,
                            "934e554d5059",
                            "This is a single NumPy array; put it in an .npz with numpy.savez."),
                    new Mark(0, "89504e470d0a1a0a", "This is a PNG picture, not a network."),
                    new Mark(0, "ffd8ff", "This is a JPEG picture, not a network."),
                    new Mark(0, "25504446", "This is a PDF document, not a network."),
                    new Mark(0, "7f454c46", "This is a program, not a network."),
                    new Mark(0, "504b0506", "This is an empty zip archive."));

    private ForeignFile() {}

    /** Why a file that no reader claims is refused. */
    static MalformedFileException refusal(MemorySegment file) {
        if (file.byteSize() == 0) {
            return new MalformedFileException("The file is empty.");
        }
        return sentence(file)
                .map(MalformedFileException::sound)
                .orElseGet(() ->
                        new MalformedFileException(
                                "The file is not a PyTorch, safetensors or NumPy file, or its"
                                        + " beginning is damaged."));
    }

    private static Optional<String> sentence(MemorySegment file) {
        for (Mark mark : MARKS) {
            if (mark.isIn(file)) {
                return Optional.of(mark.sentence());
            }
        }
        if (looksLikeOnnx(file)) {
            return Optional.of(EXPORT.formatted("an ONNX model"));
        }
        byte[] start =
                file.asSlice(0, Math.min(LOOKED_AT, file.byteSize()))
                        .toArray(ValueLayout.JAVA_BYTE);
        return isText(start)
                ? Optional.of(textSentence(new String(start, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static String textSentence(String start) {
        String text = start.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("version https://git-lfs.github.com/spec/")) {
            return "This is a Git LFS pointer; fetch the real file with git lfs pull.";
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return "This is a web page, saved instead of the file behind its link; download the"
                    + " file again.";
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return "This is a JSON text, not a network.";
        }
        return "This is a text file, not a network.";
    }

    /** ModelProto begins with its version (field 1, a small number), then most often its maker. */
    private static boolean looksLikeOnnx(MemorySegment file) {
        if (file.byteSize() < 8 || LittleEndian.u8(file, 0) != 0x08) {
            return false;
        }
        int version = LittleEndian.u8(file, 1);
        int next = LittleEndian.u8(file, 2);
        return version >= 1 && version <= 30 && (next == 0x12 || next == 0x3a || next == 0x42);
    }

    private static boolean isText(byte[] start) {
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return isUtf8ButForItsEnd(start);
    }

    /** The last character may be cut by the window that is looked at. */
    private static boolean isUtf8ButForItsEnd(byte[] start) {
        for (int cut = 0; cut <= Math.min(3, start.length - 1); cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(start, 0, start.length - cut));
                return true;
            } catch (CharacterCodingException tryShorter) {
                continue;
            }
        }
        return false;
    }
}
