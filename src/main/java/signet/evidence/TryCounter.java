package signet.evidence;

import java.util.concurrent.atomic.LongAdder;

/** Counts readings while a search makes them, from as many threads as it runs in. */
public final class TryCounter {
    private final LongAdder readings = new LongAdder();

    /** Notes readings that were compared with the claim, whatever came of them. */
    public void add(long more) {
        if (more < 0) {
            throw new IllegalArgumentException("a search cannot take back " + more);
        }
        readings.add(more);
    }

    /** What was tried so far; one reading at least. */
    public Tries tries() {
        return Tries.of(Math.max(1, readings.sum()));
    }
}
