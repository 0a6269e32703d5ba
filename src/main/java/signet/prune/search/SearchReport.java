package signet.prune.search;

import java.util.List;
import java.util.stream.Collectors;
import signet.ticket.Density;

/**
 * Where a search stands.
 *
 * @param counts rounds kept with each ratio, in the order of the ratios: what the paper prints as
 *     (5, 1, 8, 1)
 * @param density of the ticket over the prunable layers
 * @param keptRounds rounds that were kept, the dense network (0) first
 * @param revertedRounds rounds that were not
 */
public record SearchReport(
        List<Integer> counts,
        Density density,
        List<Integer> keptRounds,
        List<Integer> revertedRounds) {
    public SearchReport {
        counts = List.copyOf(counts);
        keptRounds = List.copyOf(keptRounds);
        revertedRounds = List.copyOf(revertedRounds);
    }

    /** The round whose ticket is the result. */
    public int round() {
        return keptRounds.getLast();
    }

    @Override
    public String toString() {
        return counts.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", "), kept " + density));
    }
}
