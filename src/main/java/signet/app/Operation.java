package signet.app;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
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
     * Its parameters, of which only some are said.
     *
     * @param said values by the names of their components
     * @throws IllegalArgumentException as {@link Parameters#saying}
     */
    public P given(Map<String, ?> said) {
        return Parameters.saying(parameters, said);
    }

    /**
     * Its parameters in declared order, those of groups in the place of their group; each carries
     * {@link Parameter}.
     */
    public List<RecordComponent> components() {
        return Parameters.of(parameters);
    }
}
