package signet.ui.attack.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signet.report.attack.AttackName;
import signet.report.attack.Replicates;

/**
 * The points of a chart of accuracy lost against evidence, with scales that hold them. Accuracy
 * lost stands at log2(1 + points), as in reports: near enough to linear where a thief would work,
 * with room for attacks that destroy the network.
 *
 * @param curves the points of each attack
 * @param most the largest drop shown, in percentage points
 * @param strongest the smallest log2 p shown
 */
record TradeOff(List<List<Point>> curves, double most, double strongest) {
    private static final double HEADROOM = 1.12;
    private static final double SMALLEST_SPAN = 4;
    private static final double[] DROPS = {0, 1, 2, 3, 5, 10, 20, 50, 100};
    private static final int TICKS = 6;

    /** One attack at one strength, mean over seeds. */
    record Point(CellKey key, double drop, double log2) {}

    /** The points of cells that were measured. */
    static TradeOff of(List<ResultCell> cells, double claimLine) {
        Map<AttackName, List<Point>> curves = new LinkedHashMap<>();
        double most = SMALLEST_SPAN;
        double strongest = claimLine;
        for (ResultCell cell : cells) {
            if (cell.state() != ResultCell.State.MEASURED || cell.isUntouched()) {
                continue;
            }
            Replicates rows = cell.rows().orElseThrow();
            if (rows.isOfOtherTask()) {
                continue;
            }
            double log2 = rows.over(m -> m.detection().strength().log2()).mean();
            if (Double.isFinite(log2)) {
                Point point = new Point(cell.key(), rows.drop().mean(), log2);
                curves.computeIfAbsent(cell.key().attack(), name -> new ArrayList<>()).add(point);
                most = Math.max(most, point.drop());
                strongest = Math.min(strongest, log2);
            }
        }
        return new TradeOff(List.copyOf(curves.values()), most, HEADROOM * strongest);
    }

    /** Part of the width, 0 to 1; what improved the network stands at 0. */
    double across(double drop) {
        return Math.log1p(Math.max(0, drop)) / Math.log1p(most * HEADROOM);
    }

    /** Part of the height from the top, 0 to 1. */
    double down(double log2) {
        return 1 - Math.clamp(log2 / strongest, 0, 1);
    }

    /** Drops to name along the axis. */
    List<Double> drops() {
        List<Double> ticks = new ArrayList<>();
        for (double drop : DROPS) {
            if (across(drop) <= 1) {
                ticks.add(drop);
            }
        }
        return ticks;
    }

    /** Values of log2 p to name along the axis: multiples of a power of two. */
    List<Double> levels() {
        double step = 1;
        while (-strongest / step > TICKS) {
            step *= 2;
        }
        List<Double> ticks = new ArrayList<>();
        for (double at = 0; at >= strongest; at -= step) {
            ticks.add(at);
        }
        return ticks;
    }
}
