package signet.lab.audit;

import java.util.BitSet;
import signet.evidence.LayerMargins;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.evidence.Statistic;
import signet.evidence.Tries;
import signet.evidence.tail.PoissonBinomial;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;

/** A layer that nobody wrote into, and what symbols score on it. */
final class InnocentLayer {
    private static final double LN2 = Math.log(2);

    private final String name;
    private final KernelGrid grid;
    private final BitSet kept = new BitSet();

    InnocentLayer(Layer layer) {
        this.name = layer.name();
        this.grid = layer.grid();
        for (int kernel = 0; kernel < grid.kernels(); kernel++) {
            kept.set(kernel, grid.kept(kernel / grid.columns(), kernel % grid.columns()) > 0);
        }
    }

    String name() {
        return name;
    }

    /** Rows, or columns, at which a symbol can begin; 0 where none fits. */
    int rows(QrVersion version) {
        return Math.max(0, grid.rows() - version.size() + 1);
    }

    int columns(QrVersion version) {
        return Math.max(0, grid.columns() - version.size() + 1);
    }

    long places(QrVersion version) {
        return (long) rows(version) * columns(version);
    }

    /** S_all of a symbol at a place: every codeword module, by the null model of a claim. */
    Score score(QrSymbol symbol, Placement place, Tries tries) {
        Reading reading = read(symbol, place);
        return new Score(
                Statistic.ALL,
                reading.chances.length,
                reading.matches,
                reading.atLeast(reading.matches),
                tries);
    }

    /**
     * The p-value of the same, spread evenly over the chance of exactly so many matches, because
     * counts have steps and only a p-value without steps is uniform (P. Dunn and G. Smyth,
     * "Randomized quantile residuals", 1996).
     *
     * @param uniform a random number from 0 to 1
     */
    PValue spread(QrSymbol symbol, Placement place, double uniform) {
        Reading reading = read(symbol, place);
        double least = reading.atLeast(reading.matches).log2();
        double more = Math.exp((reading.atLeast(reading.matches + 1).log2() - least) * LN2);
        return new PValue(Math.min(0, least + Math.log(more + uniform * (1 - more)) / LN2));
    }

    private Reading read(QrSymbol symbol, Placement place) {
        QrVersion version = symbol.profile().version();
        QrLayout layout = version.layout();
        ModuleRegion region = ModuleRegion.of(version, place, grid);
        ModuleMatrix matrix = symbol.matrix();
        LayerMargins margins = LayerMargins.of(grid.rows(), grid.columns(), kept, version.size());
        double[] chances = new double[layout.codewordBits()];
        int matches = 0;
        for (int bit = 0; bit < chances.length; bit++) {
            int module = layout.module(bit);
            int kernel = region.kernel(module);
            boolean claimed = place.polarity().keeps(matrix.isDark(module));
            double keep = margins.keptChance(kernel / grid.columns(), kernel % grid.columns());
            chances[bit] = claimed ? keep : 1 - keep;
            matches += claimed == kept.get(kernel) ? 1 : 0;
        }
        return new Reading(chances, matches);
    }

    /**
     * How a symbol agrees with the layer.
     *
     * @param chances that each module agrees
     */
    private record Reading(double[] chances, int matches) {
        PValue atLeast(int count) {
            return new PValue(new PoissonBinomial(chances).log2AtLeast(count));
        }
    }
}
