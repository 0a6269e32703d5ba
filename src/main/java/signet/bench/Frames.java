package signet.bench;

import java.util.Arrays;

/**
 * Times of frames, in milliseconds, each in ascending order.
 *
 * @param work on the window's thread, from a movement to the end of layout
 * @param intervals from the start of one frame to the start of the next, as a person sees them:
 *     drawing and waiting included
 */
record Frames(double[] work, double[] intervals) {
    Frames {
        work = Arrays.stream(work).sorted().toArray();
        intervals = Arrays.stream(intervals).sorted().toArray();
    }

    /** So many of a hundred frames took no more work. */
    double work(int percent) {
        return percentile(work, percent);
    }

    /** So many of a hundred frames were followed by the next no later. */
    double interval(int percent) {
        return percentile(intervals, percent);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[percent * (sorted.length - 1) / 100];
    }
}
