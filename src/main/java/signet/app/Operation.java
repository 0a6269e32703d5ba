package signet.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.app.job.Work;

/**
 * Something a person can do, described once. Verb, menu item, palette entry and help come from
 * here.
 *
 * @param id the command-line verb, such as {@code inspect}
 * @param title a few words, starting with a verb
 * @param summary one sentence
 * @param parameters a record whose components carry {@link Parameter}, or are records of that kind:
 *     groups that operations share
 * @param function what it does
 * @param <P> the parameters
 * @param <R> the result
 */
public record Operation<P extends Record, R>(
        String id, String title, String summary, Class<P> parameters, Function<P, R> function) {

    /** What an operation does. */
    @FunctionalInterface
    public interface Function<P, R> {
        R run(P parameters, Progress progress) throws ProblemException, InterruptedException;
    }

    /** Does it, on the calling thread. */
    public R run(P given, Progress progress) throws ProblemException, InterruptedException {
        return function.run(given, progress);
    }

    /** This operation with its parameters filled in, ready for a job runner. */
    public Work<R> with(P given) {
        return progress -> run(given, progress);
    }

    /**
     * A parameter record from one value per component.
     *
     * @throws IllegalArgumentException if the record refuses them
     */
    public P parametersOf(List<?> values) {
        Iterator<?> rest = values.iterator();
        P given = make(parameters, rest);
        if (rest.hasNext()) {
            throw new IllegalArgumentException("%s has fewer components.".formatted(parameters));
        }
        return given;
    }

    private static <T> T make(Class<T> record, Iterator<?> values) {
        RecordComponent[] parts = record.getRecordComponents();
        Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments =
                Stream.of(parts)
                        .map(part -> isGroup(part) ? make(part.getType(), values) : values.next())
                        .toArray();
        try {
            return record.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " is not a public record", e);
        }
    }

    /**
     * Its parameters in declared order, those of groups in the place of their group; each carries
     * {@link Parameter}.
     */
    public List<RecordComponent> components() {
        return leaves(parameters).toList();
    }

    private static Stream<RecordComponent> leaves(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(part -> isGroup(part) ? leaves(part.getType()) : Stream.of(part));
    }

    private static boolean isGroup(RecordComponent part) {
        return part.getType().isRecord() && !part.isAnnotationPresent(Parameter.class);
    }
}
