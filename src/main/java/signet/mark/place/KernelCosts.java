package signet.mark.place;

import java.util.BitSet;
import signet.mark.LayerWeights;
import signet.ticket.KernelGrid;

/**
 * What it costs to have each kernel of a layer lit (at least the margin of weights) or dark (none);
 * kernels are row-major indices of the layer's grid.
 */
public final class KernelCosts {
    /**
     * How likely pruning at the design ratio takes a re-grown weight. It had been pruned because
     * the network has little use for it, and stays small: of two signed ResNet-20 that were trained
     * in full, pruning 30 % takes 56 % and 63 % of them; in an almost empty layer, trained for six
     * epochs, pruning 10 % took 77 %. Chosen on the cautious side of these three: without it, an
     * almost empty layer looks as safe as one whose kernels are alive.
     */
    private static final double REGROWN_LOSS = 0.8;

    private final String layer;
    private final KernelGrid grid;
    private final float[] lit;
    private final float[] dark;
    private final double[] energies;
    private double energy;

    private KernelCosts(String layer, KernelGrid grid) {
        this.layer = layer;
        this.grid = grid;
        this.lit = new float[grid.kernels()];
        this.dark = new float[grid.kernels()];
        this.energies = new double[grid.kernels()];
    }

    /**
     * The costs of a layer.
     *
     * @param unit energy of an average kernel of the network
     * @param price energy of a weight that is given up so that another can be re-grown
     * @param lossRate share of this layer's weights that pruning at the design ratio would take
     */
    static KernelCosts of(
            LayerWeights weights, CostModel model, double unit, double price, double lossRate) {
        KernelCosts costs = new KernelCosts(weights.layer().name(), weights.layer().grid());
        int size = costs.grid.kernelSize();
        int margin = model.marginOf(size);
        boolean byEnergy = model.objective() == Objective.ENERGY;
        BitSet keptWeights = weights.layer().mask().toBitSet();
        for (int kernel = 0; kernel < costs.dark.length; kernel++) {
            int kept = costs.kept(kernel);
            double lighting = byEnergy ? Math.max(0, margin - kept) * price / unit : 0;
            if (kept == 0) {
                lighting += byEnergy ? 0 : 1;
            } else {
                costs.energies[kernel] = energy(weights, keptWeights, kernel, size);
                costs.energy += costs.energies[kernel];
                costs.dark[kernel] = byEnergy ? (float) (costs.energies[kernel] / unit) : 1;
            }
            double fragility =
                    Math.pow(lossRate, kept) * Math.pow(REGROWN_LOSS, Math.max(0, margin - kept));
            costs.lit[kernel] = (float) (lighting + model.lambda() * fragility);
        }
        return costs;
    }

    private static double energy(LayerWeights weights, BitSet kept, int kernel, int size) {
        double sum = 0;
        int end = (kernel + 1) * size;
        for (int i = kept.nextSetBit(kernel * size);
                i >= 0 && i < end;
                i = kept.nextSetBit(i + 1)) {
            sum += (double) weights.magnitude(i) * weights.magnitude(i);
        }
        return sum;
    }

    public String layer() {
        return layer;
    }

    public KernelGrid grid() {
        return grid;
    }

    /** Cost of having a kernel lit. */
    public float lit(int kernel) {
        return lit[kernel];
    }

    /** Cost of having a kernel dark; 0 where it is. */
    public float dark(int kernel) {
        return dark[kernel];
    }

    /** Sum of the squared kept weights of a kernel, as a share of the layer's. */
    public double energyShare(int kernel) {
        return energy == 0 ? 0 : energies[kernel] / energy;
    }

    /** Kept weights of a kernel. */
    public int kept(int kernel) {
        return grid.kept(kernel / grid.columns(), kernel % grid.columns());
    }

    /** What lighting costs more than darkening, for every kernel. */
    float[] differences() {
        float[] differences = new float[lit.length];
        for (int i = 0; i < lit.length; i++) {
            differences[i] = lit[i] - dark[i];
        }
        return differences;
    }

    /** Sums of the dark costs of each row up to, not including, a column; columns + 1 to a row. */
    float[] darkSums() {
        int width = grid.columns() + 1;
        float[] sums = new float[grid.rows() * width];
        for (int row = 0; row < grid.rows(); row++) {
            double sum = 0;
            for (int column = 0; column < grid.columns(); column++) {
                sum += dark[row * grid.columns() + column];
                sums[row * width + column + 1] = (float) sum;
            }
        }
        return sums;
    }
}
