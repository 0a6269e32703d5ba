package signet.ui.jobs;

/** What can be done with a job. */
public interface JobActions {
    /** Stops it; one that goes on where it stopped loses at most a step. */
    void cancel(long id);

    /** Lets it go on where it stopped. */
    void resume(long id);

    /** Lets it pass the job that waits before it. */
    void moveUp(long id);

    /** Takes the row of a job that has ended away; what it made stays. */
    void remove(long id);

    /** Shows the end of what it wrote. */
    void showLog(JobRow job);
}
