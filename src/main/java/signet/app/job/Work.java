package signet.app.job;

/**
 * Something that takes time and ends in a result.
 *
 * @param <R> the result
 */
@FunctionalInterface
public interface Work<R> {
    /**
     * Does it, on whatever thread calls.
     *
     * @param progress to tell how far it is; also tells when to stop
     * @throws ProblemException where the failure is already in words for a person
     * @throws Exception any other failure; {@link JobRunner#attempt} puts it into words
     */
    R run(Progress progress) throws Exception;
}
