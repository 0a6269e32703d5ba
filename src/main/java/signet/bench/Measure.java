package signet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import signet.app.job.JobRunner;

/** Times and memory of a piece of work. */
final class Measure {
    private static final int ROUNDS = 5;
    private static final double WARM_UP_MILLIS = 2000;

    private Measure() {}

    /** Work that returns what it made, so that the compiler cannot leave it out. */
    @FunctionalInterface
    interface Task {
        Object run() throws IOException;
    }

    /** Time of one call in a process that has not done this before, in milliseconds. */
    static double firstMillis(Task task) throws IOException {
        long start = System.nanoTime();
        Reference.reachabilityFence(task.run());
        return millisSince(start);
    }

    /**
     * Median time of five calls after enough others to have everything compiled, in milliseconds.
     */
    static double medianMillis(Task task) throws IOException {
        for (long start = System.nanoTime(); millisSince(start) < WARM_UP_MILLIS; ) {
            Reference.reachabilityFence(task.run());
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = firstMillis(task);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /**
     * Bytes of heap that work adds at its peak, looked at every millisecond; garbage that was not
     * collected yet counts, so this is an upper bound.
     */
    static long peakHeapAdded(Task task) throws IOException {
        System.gc();
        long before = usedHeap();
        AtomicLong peak = new AtomicLong(before);
        try (JobRunner watcher = JobRunner.tellingOn(Runnable::run)) {
            watcher.start("Watch the heap", _ -> watch(peak), _ -> {}, _ -> {});
            Object made = task.run();
            peak.accumulateAndGet(usedHeap(), Math::max);
            Reference.reachabilityFence(made);
        }
        return peak.get() - before;
    }

    private static Void watch(AtomicLong peak) throws InterruptedException {
        while (true) {
            peak.accumulateAndGet(usedHeap(), Math::max);
            Thread.sleep(1);
        }
    }

    private static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
