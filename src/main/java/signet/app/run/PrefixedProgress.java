package signet.app.run;

import signet.app.job.Progress;

/**
 * Progress of one of several things that are done one after the other.
 *
 * @param which says which it is, before everything that is noted: {@code Seed 2 of 5}
 */
record PrefixedProgress(String which, Progress all) implements Progress {
    @Override
    public void report(long done, long total, String unit) {
        all.report(done, total, unit);
    }

    @Override
    public void note(String status) {
        all.note(status.isEmpty() ? which : which + " · " + status);
    }

    @Override
    public void tell(String line) {
        all.tell(line);
    }
}
