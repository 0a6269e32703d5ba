package signet.mark.place;

import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.qr.symbol.DataMask;

/**
 * What a signature would cost at one place, with the standard's own pads under the best data mask.
 *
 * @param mask the data mask that costs least
 * @param cost in units of emptying an average kernel
 * @param flips kernels that change sides
 */
public record PlacementScore(DataMask mask, double cost, int flips) {
    private static final int MASKS = DataMask.values().length;

    /**
     * Prices one place; quick enough to follow a pointer.
     *
     * @throws IllegalArgumentException if the symbol does not fit there
     */
    public static PlacementScore of(KernelCosts costs, SymbolFamily family, Placement placement) {
        ModuleRegion region = ModuleRegion.of(family.version(), placement, costs.grid());
        Polarity polarity = placement.polarity();
        double[] cost = new double[MASKS];
        int[] flips = new int[MASKS];
        for (int bit = 0; bit < family.bits(); bit++) {
            int kernel = region.kernel(family.module(bit));
            boolean kept = costs.kept(kernel) > 0;
            for (int mask = 0; mask < MASKS; mask++) {
                boolean keeps = polarity.keeps((family.darkUnder(bit) >>> mask & 1) != 0);
                cost[mask] += keeps ? costs.lit(kernel) : costs.dark(kernel);
                flips[mask] += keeps == kept ? 0 : 1;
            }
        }
        int best = 0;
        for (int mask = 1; mask < MASKS; mask++) {
            best = cost[mask] < cost[best] ? mask : best;
        }
        return new PlacementScore(DataMask.of(best), cost[best], flips[best]);
    }
}
