package signet.ui.jobs;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A job as its row says it.
 *
 * @param fraction part that is done, 0 to 1; empty where it is not known
 * @param detail how far it is, how fast and how long it still takes, or why it does not run
 * @param goesOn whether it can go on where it stopped
 * @param mayMoveUp whether another job waits before it
 * @param log the last lines of what it wrote, if it failed
 */
public record JobRow(
        long id,
        String title,
        Stage stage,
        OptionalDouble fraction,
        String detail,
        boolean goesOn,
        boolean mayMoveUp,
        List<String> log) {
    /** Where a job stands. */
    public enum Stage {
        RUNNING,
        STOPPING,
        WAITING,
        FAILED,
        STOPPED,
        DONE;

        /** Whether it will still do something by itself. */
        public boolean isOpen() {
            return this == RUNNING || this == STOPPING || this == WAITING;
        }
    }

    public JobRow {
        log = List.copyOf(log);
    }

    /** Whether it keeps a machine busy. */
    public boolean isRunning() {
        return stage == Stage.RUNNING || stage == Stage.STOPPING;
    }
}
