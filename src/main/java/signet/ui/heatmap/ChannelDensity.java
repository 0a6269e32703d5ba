package signet.ui.heatmap;

import signet.ticket.KernelGrid;
import signet.ticket.Layer;

/**
 * The share of kept weights of every channel, on one scale for both directions.
 *
 * @param outs one per output channel, 0 to 1
 * @param ins one per input channel, 0 to 1
 * @param top end of the scale: a round number not below any of them
 * @param title whose density it is, in a word or three
 */
record ChannelDensity(double[] outs, double[] ins, double top, String title) {
    private static final double[] ROUND = {
        0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8
    };

    static ChannelDensity of(Layer layer) {
        return of(layer, "density");
    }

    /** The density of the first of two layers that lie over each other. */
    static ChannelDensity ofFirst(Layer layer) {
        return of(layer, "density A");
    }

    private static ChannelDensity of(Layer layer, String title) {
        KernelGrid grid = layer.grid();
        double[] outs = shares(grid.keptByRow(), (double) grid.columns() * grid.kernelSize());
        double[] ins = shares(grid.keptByColumn(), (double) grid.rows() * grid.kernelSize());
        return new ChannelDensity(outs, ins, roundUp(Math.max(max(outs), max(ins))), title);
    }

    private static double[] shares(int[] kept, double total) {
        double[] shares = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            shares[i] = kept[i] / total;
        }
        return shares;
    }

    private static double max(double[] values) {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static double roundUp(double value) {
        for (double round : ROUND) {
            if (value <= round) {
                return round;
            }
        }
        return 1;
    }

    /** The end of the scale as shown: {@code 20 %}. */
    String topText() {
        return Math.round(top * 100) + " %";
    }
}
