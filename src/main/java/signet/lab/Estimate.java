package signet.lab;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.prune.control.Control;

/**
 * What a run will take.
 *
 * @param leastRounds networks that are trained at least, the dense one and controls included
 * @param mostRounds networks that are trained at most
 * @param round how long one of them takes; empty while the speed of this machine is not known
 * @param bytes on the disk at the end, at most
 */
public record Estimate(int leastRounds, int mostRounds, Optional<Duration> round, long bytes) {
    /** A float32 value and its byte of mask. */
    private static final int BYTES_PER_VALUE = 5;

    /**
     * Estimates a run.
     *
     * @param speed multiplications per second, as {@link Runs#speed} measured it
     */
    public static Estimate of(RunSpec spec, Workload work, OptionalDouble speed) {
        int most = 1;
        int least = 1;
        if (spec.search().isPresent()) {
            Search search = spec.search().get();
            int controls = search.controls() ? Control.values().length : 0;
            most += mostRounds(search) + controls;
            least += leastRounds(search) + controls;
        }
        Optional<Duration> round =
                speed.isPresent()
                        ? Optional.of(
                                seconds(work.round(spec.recipe().epochs()) / speed.getAsDouble()))
                        : Optional.empty();
        // Every round leaves a ticket; the numbers to rewind to are one more.
        return new Estimate(least, most, round, BYTES_PER_VALUE * work.values() * (most + 1L));
    }

    /** How long it takes at least: no round matches, or all have to. */
    public Optional<Duration> least() {
        return round.map(one -> one.multipliedBy(leastRounds));
    }

    /** How long it takes at most. */
    public Optional<Duration> most() {
        return round.map(one -> one.multipliedBy(mostRounds));
    }

    /** Every round matches, or none does and one ratio after the other is used up. */
    private static int leastRounds(Search search) {
        int matching = roundsToDensity(search, search.ratios().getFirst());
        return search.tolerance() == 1 ? matching : Math.min(matching, search.ratios().size());
    }

    /** As {@link #leastRounds}, but the ratio that prunes least is used and all are reverted. */
    private static int mostRounds(Search search) {
        if (search.tolerance() == 1) {
            return leastRounds(search);
        }
        double smallest = search.ratios().stream().min(Double::compare).orElseThrow();
        int matching = roundsToDensity(search, smallest);
        return Math.min(search.maxRounds(), matching + search.ratios().size());
    }

    private static int roundsToDensity(Search search, double ratio) {
        double needed =
                search.stopDensity() == 0
                        ? search.maxRounds()
                        : Math.ceil(Math.log(search.stopDensity()) / Math.log1p(-ratio));
        return (int) Math.min(search.maxRounds(), needed);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
