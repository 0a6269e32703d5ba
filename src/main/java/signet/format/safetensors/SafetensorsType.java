package signet.format.safetensors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.ticket.ElementType;

/** The format's names of element types. */
final class SafetensorsType {
    private static final Map<String, ElementType> BY_NAME =
            Stream.of(ElementType.values())
                    .collect(Collectors.toMap(SafetensorsType::nameOf, Function.identity()));

    /** In the format, but with no counterpart in a {@link ElementType}. */
    private static final Set<String> NOT_READ =
            Set.of("F4", "F6_E2M3", "F6_E3M2", "F8_E4M3", "F8_E5M2", "F8_E8M0", "C64");

    private SafetensorsType() {}

    static String nameOf(ElementType type) {
        return switch (type) {
            case FLOAT64 -> "F64";
            case FLOAT32 -> "F32";
            case FLOAT16 -> "F16";
            case BFLOAT16 -> "BF16";
            case INT64 -> "I64";
            case INT32 -> "I32";
            case INT16 -> "I16";
            case INT8 -> "I8";
            case UINT64 -> "U64";
            case UINT32 -> "U32";
            case UINT16 -> "U16";
            case UINT8 -> "U8";
            case BOOL -> "BOOL";
        };
    }

    static Optional<ElementType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether the format knows the name, though no ticket can hold such values. */
    static boolean isKnownButNotRead(String name) {
        return NOT_READ.contains(name);
    }
}
