package signet.mark.align;

import java.util.Random;
import java.util.stream.IntStream;
import signet.ticket.Mask;

/** The owner's and the suspect's mask of one layer. */
final class LayerPair {
    private final ChannelMap.Sides sides;
    private final KernelPatterns owner;
    private final KernelPatterns suspect;
    private final long[][] ownerRows;
    private final long[][] ownerColumns;
    private final long kept;

    LayerPair(ChannelMap.Sides sides, Mask owner, Mask suspect) {
        this.sides = sides;
        this.owner = new KernelPatterns(owner, sides);
        this.suspect = new KernelPatterns(suspect, sides);
        this.kept = Math.min(owner.kept(), suspect.kept());
        ownerRows = this.owner.rows(IntStream.range(0, sides.columns().length).toArray());
        ownerColumns = this.owner.columns(IntStream.range(0, sides.rows().length).toArray());
    }

    /** The most weights that the two can keep in common. */
    long kept() {
        return kept;
    }

    /** Weights that both keep under an order. */
    long overlap(ChannelOrder order) {
        int[] places = order.places(sides.rows());
        long[][] rows = suspect.rows(order.places(sides.columns()));
        long both = 0;
        for (int row = 0; row < places.length; row++) {
            both += both(ownerRows[row], rows[places[row]]);
        }
        return both;
    }

    /** Scores a set by what does not depend on the order of the other channels. */
    void addFeatures(SetScores scores, Random random, double share) {
        addFeatures(scores, sides.rows(), true, random, share);
        addFeatures(scores, sides.columns(), false, random, share);
    }

    /** Scores a set by the overlap of its rows or columns, less what chance would give. */
    void addOverlaps(SetScores scores, ChannelOrder order) {
        int[][] rows = scores.placesAndIndices(sides.rows());
        if (rows[0].length > 0) {
            addOverlaps(scores, rows, ownerRows, suspect.rows(order.places(sides.columns())));
        }
        int[][] columns = scores.placesAndIndices(sides.columns());
        if (columns[0].length > 0) {
            addOverlaps(scores, columns, ownerColumns, suspect.columns(order.places(sides.rows())));
        }
    }

    private void addOverlaps(SetScores scores, int[][] channels, long[][] ours, long[][] theirs) {
        double bits = (double) sides.rows().length * sides.columns().length * sides.kernel();
        bits /= ours.length;
        for (int x = 0; x < channels[0].length; x++) {
            long[] slice = ours[channels[0][x]];
            double share = KernelPatterns.kept(slice) / bits;
            for (int y = 0; y < channels[0].length; y++) {
                long[] other = theirs[channels[0][y]];
                double byChance = share * KernelPatterns.kept(other);
                scores.add(channels[1][x], channels[1][y], both(slice, other) - byChance);
            }
        }
    }

    private void addFeatures(
            SetScores scores, int[] side, boolean byRow, Random random, double share) {
        int[][] channels = scores.placesAndIndices(side);
        if (channels[0].length == 0) {
            return;
        }
        double[][] ours = owner.features(byRow);
        double[][] theirs = suspect.features(byRow);
        for (int feature = 0; feature < ours[0].length; feature++) {
            if (random.nextDouble() < share) {
                addFeature(scores, channels, ours, theirs, feature);
            }
        }
    }

    private static void addFeature(
            SetScores scores, int[][] channels, double[][] ours, double[][] theirs, int feature) {
        double scale =
                variance(channels[0], ours, feature) + variance(channels[0], theirs, feature);
        if (scale == 0) {
            return;
        }
        for (int x = 0; x < channels[0].length; x++) {
            for (int y = 0; y < channels[0].length; y++) {
                double apart = ours[channels[0][x]][feature] - theirs[channels[0][y]][feature];
                scores.add(channels[1][x], channels[1][y], -apart * apart / scale);
            }
        }
    }

    private static double variance(int[] places, double[][] features, int feature) {
        double sum = 0;
        double squares = 0;
        for (int place : places) {
            sum += features[place][feature];
            squares += features[place][feature] * features[place][feature];
        }
        return Math.max(0, squares - sum * sum / places.length);
    }

    private static int both(long[] a, long[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += Long.bitCount(a[i] & b[i]);
        }
        return count;
    }
}
