package signet.prune.search;

/**
 * A network that was trained to the end.
 *
 * @param kept weights left in the prunable layers
 * @param accuracy on the images that decide, 0 to 1
 */
public record FinishedRound(long kept, double accuracy) {
    public FinishedRound {
        if (kept < 1 || !(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException(
                    "A round keeps at least one weight and has an accuracy from 0 to 1, not %,d and %s."
                            .formatted(kept, accuracy));
        }
    }
}
