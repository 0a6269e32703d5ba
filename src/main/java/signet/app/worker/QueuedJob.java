package signet.app.worker;

/**
 * A job of the queue as it was at one moment.
 *
 * @param id stays the same
 * @param title what the person sees
 */
public record QueuedJob(long id, String title, WorkerRequest<?> request, JobState state) {
    /** Whether it can go on where it stopped. */
    public boolean isResumable() {
        return request.goesOn()
                && (state instanceof JobState.Cancelled || state instanceof JobState.Failed);
    }

    QueuedJob in(JobState other) {
        return new QueuedJob(id, title, request, other);
    }
}
