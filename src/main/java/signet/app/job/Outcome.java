package signet.app.job;

/**
 * How work ended. Sealed, so that forgetting a case does not compile.
 *
 * @param <R> the result
 */
public sealed interface Outcome<R> {
    /** It ended well. */
    record Done<R>(R result) implements Outcome<R> {}

    /** Somebody stopped it. */
    record Cancelled<R>() implements Outcome<R> {}

    /** It could not be done. */
    record Failed<R>(Problem problem) implements Outcome<R> {}
}
