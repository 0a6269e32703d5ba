package signet.mark.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import signet.mark.ModuleRegion;
import signet.mark.PublishedCells;
import signet.qr.recover.FlipChannel;
import signet.qr.recover.ModuleGrid;
import signet.qr.symbol.ModuleMatrix;
import signet.ticket.KernelGrid;

/**
 * What the kernels of a region say about its modules, under each guess of who embedded it and what
 * befell it since.
 *
 * <p>Pruning only empties kernels and added weights only fill them, so the two one-sided guesses
 * come first. If both happened, a kernel of many weights is surer to have been kept all along than
 * one with a single weight, which chance may have put there.
 */
final class ModuleOpinions {
    /** Beyond this a single module would outvote the rest of its codeword. */
    private static final double MOST_TRUSTED = 12;

    private final KernelGrid grid;
    private final ModuleRegion region;
    private final ModuleMatrix found;

    ModuleOpinions(KernelGrid grid, ModuleRegion region) {
        this.grid = grid;
        this.region = region;
        this.found = region.read(grid);
    }

    /** The modules as they lie there. */
    ModuleMatrix found() {
        return found;
    }

    /** First as if every data module had been embedded, then as the published code embeds. */
    List<ModuleGrid> grids() {
        List<ModuleGrid> all = new ArrayList<>(under(new BitSet()));
        all.addAll(under(PublishedCells.unwritten(region.version())));
        return all;
    }

    private List<ModuleGrid> under(BitSet unknown) {
        List<ModuleGrid> opinions = new ArrayList<>();
        for (FlipChannel channel : FlipChannel.guesses(found)) {
            boolean oneSided = channel.lightToDark() == 0 || channel.darkToLight() == 0;
            opinions.add(
                    oneSided ? ModuleGrid.of(found, unknown, channel) : weighted(unknown, channel));
        }
        return opinions;
    }

    private ModuleGrid weighted(BitSet unknown, FlipChannel channel) {
        boolean darkKept = region.placement().polarity().isDark(true);
        double lost = darkKept ? channel.darkToLight() : channel.lightToDark();
        double added = darkKept ? channel.lightToDark() : channel.darkToLight();
        double[] kept = keptRatios(lost, added);
        float[] ratios = new float[found.size() * found.size()];
        for (int module = 0; module < ratios.length; module++) {
            if (!unknown.get(module)) {
                double ratio = kept[keptWeights(module)];
                ratios[module] = (float) (darkKept ? ratio : -ratio);
            }
        }
        return ModuleGrid.of(found.size(), ratios);
    }

    /**
     * ln P(weights | kept when embedded) / P(weights | emptied) for each number of weights.
     *
     * @param lost chance that a kept kernel is found empty
     * @param added chance that an emptied kernel is found kept
     */
    private double[] keptRatios(double lost, double added) {
        int[] kernels = grid.kernelsByKept();
        int size = grid.kernelSize();
        double filled = Math.max(1, grid.kernels() - kernels[0]);
        double rate = 1 - Math.pow(1 - added, 1.0 / size);
        double chance = Math.pow(1 - rate, size);
        double[] ratios = new double[kernels.length];
        ratios[0] = Math.log(lost / (1 - added));
        for (int weights = 1; weights <= size; weights++) {
            chance *= rate / (1 - rate) * (size - weights + 1) / weights;
            // Half a kernel for counts that the layer does not show.
            double share = Math.max(0.5, kernels[weights]) / filled;
            double ratio = Math.log((1 - lost) * share / chance);
            ratios[weights] = Math.clamp(ratio, 1 / MOST_TRUSTED, MOST_TRUSTED);
        }
        return ratios;
    }

    private int keptWeights(int module) {
        int kernel = region.kernel(module);
        return grid.kept(kernel / grid.columns(), kernel % grid.columns());
    }
}
