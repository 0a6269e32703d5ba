package signet.mark.embed;

/**
 * What embedding did to one layer.
 *
 * @param removed weights that were kept and no longer are
 * @param added weights that are kept and were not
 * @param energyRemoved sum of the squared removed weights, or their number in a file of masks
 * @param energyBefore the same over all weights that were kept
 */
public record LayerChange(
        String layer, int removed, int added, double energyRemoved, double energyBefore) {
    /** Removed energy as a share of the layer's, 0 to 1. */
    public double energyShare() {
        return energyBefore == 0 ? 0 : energyRemoved / energyBefore;
    }
}
