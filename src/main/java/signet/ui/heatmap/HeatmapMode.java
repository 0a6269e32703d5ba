package signet.ui.heatmap;

import java.util.Arrays;
import java.util.List;
import signet.ticket.Layer;

/** What a cell of the heatmap stands for. */
public enum HeatmapMode {
    /** One cell per kernel: how many of its weights are kept. */
    KERNEL_GRID("Kernel grid", "Kept per kernel", false, false),
    /** One cell per weight: kept or pruned. */
    ELEMENTS("Elements", "Weights", true, false),
    /** One cell per weight: its magnitude. */
    MAGNITUDE("|Weight|", "Magnitude", true, true),
    /** One cell per weight: its value, negative to positive. */
    WEIGHT("Weight", "Value", true, true);

    private final String title;
    private final String legendTitle;
    private final boolean perWeight;
    private final boolean needsWeights;

    HeatmapMode(String title, String legendTitle, boolean perWeight, boolean needsWeights) {
        this.title = title;
        this.legendTitle = legendTitle;
        this.perWeight = perWeight;
        this.needsWeights = needsWeights;
    }

    /** As shown on its button. */
    public String title() {
        return title;
    }

    /** As shown before its legend. */
    public String legendTitle() {
        return legendTitle;
    }

    /** Whether a cell is one weight rather than one kernel. */
    public boolean perWeight() {
        return perWeight;
    }

    /** Whether it shows weights and not only which are kept. */
    public boolean needsWeights() {
        return needsWeights;
    }

    /** Whether the layer has what this mode shows. */
    public boolean isOffered(Layer layer) {
        return !needsWeights || layer.weight().isPresent();
    }

    /** Why this mode is off for the layer, as a sentence; empty where it is on. */
    public String reasonOff(Layer layer) {
        return isOffered(layer)
                ? ""
                : "The file holds the mask of " + layer.name() + " but not its weights.";
    }

    /** The modes the layer offers, in the order of their buttons. */
    public static List<HeatmapMode> offered(Layer layer) {
        return Arrays.stream(values()).filter(mode -> mode.isOffered(layer)).toList();
    }

    /** The mode after this one among those the layer offers, round and round. */
    public HeatmapMode next(Layer layer) {
        List<HeatmapMode> offered = offered(layer);
        return offered.get((offered.indexOf(this) + 1) % offered.size());
    }
}
