package signet.ui.train;

import java.time.Duration;
import java.util.Optional;
import signet.lab.Estimate;

/**
 * What a run is expected to take here, in words.
 *
 * @param estimate of one run
 * @param machine what it was estimated for: {@code 2 threads}
 * @param runs how many of these there are
 */
public record Forecast(Estimate estimate, String machine, int runs) {
    public Forecast(Estimate estimate, String machine) {
        this(estimate, machine, 1);
    }

    /** What so many of these runs take. */
    Forecast times(int count) {
        return new Forecast(estimate, machine, count);
    }

    /** Rounds of each run after the dense one: {@code 2 to 8}. */
    public String rounds() {
        int least = estimate.leastRounds() - 1;
        int most = estimate.mostRounds() - 1;
        return least == most ? Integer.toString(most) : "%d to %d".formatted(least, most);
    }

    /** {@code 3 to 9 min}; empty while the speed of this machine is not known. */
    public Optional<String> time() {
        return estimate.most()
                .map(most ->
                        between(
                                estimate.least().orElseThrow().multipliedBy(runs),
                                most.multipliedBy(runs)));
    }

    private static String between(Duration least, Duration most) {
        String low = RunWords.duration(least);
        String high = RunWords.duration(most);
        if (low.equals(high)) {
            return high;
        }
        String[] from = low.split(" ");
        String[] to = high.split(" ");
        boolean sameUnit = from.length == 2 && to.length == 2 && from[1].equals(to[1]);
        return (sameUnit ? from[0] : low) + " to " + high;
    }

    /** {@code 38 MB}. */
    public String disk() {
        return RunWords.size(runs * estimate.bytes());
    }
}
