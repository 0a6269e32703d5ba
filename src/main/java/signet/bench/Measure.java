package signet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;

/** Times and memory of a piece of work. */
final class Measure {
    private static final int ROUNDS = 5;

    private Measure() {}

    /** Work that returns what it made, so that the compiler cannot leave it out. */
    @FunctionalInterface
    interface Task {
        Object run() throws IOException;
    }

    /** Median time of five rounds after one that does not count, in milliseconds. */
    static double medianMillis(Task task) throws IOException {
        double[] times = new double[ROUNDS];
        Object kept = task.run();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            kept = task.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Reference.reachabilityFence(kept);
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    /**
     * Bytes of heap that work adds at its peak, garbage that was not collected yet included; so an
     * upper bound.
     */
    static long peakHeapAdded(Task task) throws IOException {
        List<MemoryPoolMXBean> pools =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        Object kept = task.run();
        long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Reference.reachabilityFence(kept);
        return Math.max(0, peak - before);
    }
}
