package signet.mark.place;

import java.util.Objects;

/**
 * How places are compared: cost = damage + lambda x fragility, in units of what emptying an average
 * kernel of the network costs.
 *
 * @param objective what damage is
 * @param margin weights that every lit kernel is given, or all of its weights where it has fewer
 * @param lambda cost of a lit kernel that is expected to be lost
 * @param designRatio share of the network's kept weights whose pruning the signature is laid out to
 *     survive; a weight counts as lost when it is among the smallest of the network
 */
public record CostModel(Objective objective, int margin, double lambda, double designRatio) {
    /**
     * Energy, four weights in every lit kernel, laid out for the pruning of 30 %. With a smaller
     * lambda a ResNet-20 is signed in its sparsest layer, whose weights pruning takes first.
     */
    public static final CostModel DEFAULT = new CostModel(Objective.ENERGY, 4, 3, 0.3);

    public CostModel {
        Objects.requireNonNull(objective);
        if (margin < 1 || !(lambda >= 0) || !(designRatio > 0 && designRatio < 1)) {
            throw new IllegalArgumentException(
                    "The margin is at least 1, lambda at least 0 and the design ratio between 0 and 1.");
        }
    }

    /** Damage alone. */
    public static CostModel damageOnly(Objective objective, int margin) {
        return new CostModel(objective, margin, 0, DEFAULT.designRatio);
    }

    /** Weights a lit kernel of a size has at least. */
    public int marginOf(int kernelSize) {
        return Math.min(margin, kernelSize);
    }
}
