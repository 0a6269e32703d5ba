package signet.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the records that operations take from what a person says: components by their names. What
 * is not said is left out.
 */
public final class Parameters {
    private Parameters() {}

    /**
     * A record of parameters, or of a group of them.
     *
     * @param said values of some components, also of those in groups, by their names; those that
     *     are not said are empty, false or without elements
     * @throws IllegalArgumentException if one that is needed is not said, a value does not fit, the
     *     record refuses it, or there is no component of a name
     */
    public static <P extends Record> P saying(Class<P> record, Map<String, ?> said) {
        Map<String, Object> rest = new HashMap<>(said);
        P made = make(record, rest);
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("%s has no %s.".formatted(record, rest.keySet()));
        }
        return made;
    }

    private static <T> T make(Class<T> record, Map<String, Object> said) {
        RecordComponent[] parts = record.getRecordComponents();
        Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments =
                Stream.of(parts)
                        .map(part ->
                                isGroup(part)
                                        ? make(part.getType(), said)
                                        : value(part, said.remove(part.getName())))
                        .toArray();
        try {
            return record.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " is not a public record", e);
        }
    }

    private static Object value(RecordComponent part, Object said) {
        Class<?> type = part.getType();
        if (type == Optional.class && (said == null || valueType(part).isInstance(said))) {
            return Optional.ofNullable(said);
        }
        if (said == null && type == List.class) {
            return List.of();
        }
        if (said == null && type == boolean.class) {
            return false;
        }
        if (said == null || type == Optional.class) {
            throw new IllegalArgumentException("%s is not %s.".formatted(part.getName(), said));
        }
        return said;
    }

    /** What one value of a component is, where it may be left out or given several times too. */
    public static Class<?> valueType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType optional
                ? (Class<?>) optional.getActualTypeArguments()[0]
                : component.getType();
    }

    /**
     * The components in declared order, those of groups in the place of their group; each carries
     * {@link Parameter}.
     */
    static List<RecordComponent> of(Class<?> record) {
        return leaves(record).toList();
    }

    private static Stream<RecordComponent> leaves(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(part -> isGroup(part) ? leaves(part.getType()) : Stream.of(part));
    }

    private static boolean isGroup(RecordComponent part) {
        return part.getType().isRecord() && !part.isAnnotationPresent(Parameter.class);
    }
}
