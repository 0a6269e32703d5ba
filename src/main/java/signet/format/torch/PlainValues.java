package signet.format.torch;

import static signet.format.LittleEndian.i32;
import static signet.format.LittleEndian.i64;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.format.pickle.PyNode;

/** Numbers and short texts beside the tensors, as people read them. */
final class PlainValues {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST = 256;

    private PlainValues() {}

    /** The plain values of a dictionary by name; the last of a name counts. */
    static Map<String, String> of(NamedValues values) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (NamedValues.Entry entry : values.entries()) {
            if (plain.size() < MOST && isPlain(entry.name())) {
                text(entry.value()).ifPresent(text -> plain.put(entry.name(), text));
            }
        }
        return plain;
    }

    private static Optional<String> text(PyNode node) {
        return switch (node) {
            case PyNode.Bool(boolean value) -> Optional.of(Boolean.toString(value));
            case PyNode.Int(long value) -> Optional.of(Long.toString(value));
            case PyNode.Real(double value) -> Optional.of(Double.toString(value));
            case PyNode.Text(String value) when isPlain(value) -> Optional.of(value);
            case PyNode.Call call when isNumpyScalar(call) -> numpyScalar(call);
            default -> Optional.empty();
        };
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isNumpyScalar(PyNode.Call call) {
        return call.isOf("numpy.core.multiarray", "scalar")
                || call.isOf("numpy._core.multiarray", "scalar");
    }

    /** {@code scalar(dtype('f8'), bytes)}, for the types that accuracies and epochs have. */
    private static Optional<String> numpyScalar(PyNode.Call call) {
        List<PyNode> arguments = call.arguments().children();
        if (arguments.size() != 2) {
            return Optional.empty();
        }
        String type = numpyType(arguments.getFirst());
        MemorySegment bytes = bytesOf(arguments.getLast());
        return switch (type + "/" + bytes.byteSize()) {
            case "f8/8" -> Optional.of(Double.toString(Double.longBitsToDouble(i64(bytes, 0))));
            case "f4/4" -> Optional.of(Float.toString(Float.intBitsToFloat(i32(bytes, 0))));
            case "i8/8" -> Optional.of(Long.toString(i64(bytes, 0)));
            case "i4/4" -> Optional.of(Integer.toString(i32(bytes, 0)));
            default -> Optional.empty();
        };
    }

    /** {@code dtype('f8', ...)} whose state says little-endian; else nothing that is read. */
    private static String numpyType(PyNode node) {
        if (node instanceof PyNode.State(PyNode.Call call, PyNode.Tuple state)
                && call.isOf("numpy", "dtype")
                && state.children().size() > 1
                && state.children().get(1) instanceof PyNode.Text(String order)
                && order.equals("<")
                && !call.arguments().children().isEmpty()
                && call.arguments().children().getFirst() instanceof PyNode.Text(String type)) {
            return type;
        }
        return "";
    }

    /** Bytes, or {@code _codecs.encode(text, 'latin1')} as protocol 2 writes them. */
    private static MemorySegment bytesOf(PyNode node) {
        return switch (node) {
            case PyNode.Bytes(MemorySegment value) -> value;
            case PyNode.Call call
                    when call.isOf("_codecs", "encode")
                            && !call.arguments().children().isEmpty()
                            && call.arguments().children().getFirst()
                                    instanceof PyNode.Text(String value) ->
                    MemorySegment.ofArray(value.getBytes(StandardCharsets.ISO_8859_1));
            default -> MemorySegment.NULL;
        };
    }
}
