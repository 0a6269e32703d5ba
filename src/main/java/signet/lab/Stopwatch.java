package signet.lab;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long a run took, over all the times that it was gone on with.
 *
 * @param nanoTime a clock that only goes forward
 * @param begun its time when the run was begun or gone on with
 * @param before seconds the run took before
 */
record Stopwatch(LongSupplier nanoTime, long begun, double before) {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    static Stopwatch started(LongSupplier nanoTime, double before) {
        return new Stopwatch(nanoTime, nanoTime.getAsLong(), before);
    }

    double seconds() {
        return before + (nanoTime.getAsLong() - begun) / NANOS;
    }
}
