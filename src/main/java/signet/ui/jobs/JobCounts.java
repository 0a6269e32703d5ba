package signet.ui.jobs;

import java.util.ArrayList;
import java.util.List;

/** Jobs counted by where they stand, in words. */
public final class JobCounts {
    private JobCounts() {}

    /** {@code 1 running, 2 waiting, 1 stopped}; {@code none} without jobs. */
    public static String of(List<JobRow> jobs) {
        long running = jobs.stream().filter(JobRow::isRunning).count();
        long waiting = count(jobs, JobRow.Stage.WAITING);
        long failed = count(jobs, JobRow.Stage.FAILED);
        long stopped = count(jobs, JobRow.Stage.STOPPED);
        long done = count(jobs, JobRow.Stage.DONE);
        List<String> parts = new ArrayList<>();
        add(parts, running, "running");
        add(parts, waiting, "waiting");
        add(parts, failed, "failed");
        add(parts, stopped, "stopped");
        add(parts, done, "done");
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    /** {@code 2 waiting}; empty where none does. */
    public static String waiting(List<JobRow> jobs) {
        long waiting = count(jobs, JobRow.Stage.WAITING);
        return waiting == 0 ? "" : waiting + " waiting";
    }

    private static long count(List<JobRow> jobs, JobRow.Stage stage) {
        return jobs.stream().filter(job -> job.stage() == stage).count();
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
