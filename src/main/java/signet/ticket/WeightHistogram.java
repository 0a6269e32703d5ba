package signet.ticket;

import java.util.List;

/**
 * How many weights fall into each of a number of equal bins from {@code -limit} to {@code limit}; 0
 * is the edge between the two bins in the middle.
 *
 * @param limit upper end of the last bin, the largest magnitude counted
 * @param counts weights in each bin, an even number of bins, from the most negative on
 */
public record WeightHistogram(float limit, List<Long> counts) {
    public WeightHistogram {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || counts.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    "%d bins are not an even number".formatted(counts.size()));
        }
    }

    /** Number of bins. */
    public int bins() {
        return counts.size();
    }

    /** Weight at the lower edge of a bin; that of bin {@code bins()} is the limit. */
    public double edge(int bin) {
        return limit * (2.0 * bin / bins() - 1);
    }

    /** Weights in the fullest bin. */
    public long highest() {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Weights in all bins. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
