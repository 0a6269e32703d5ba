package signet.ui.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the colours of a picture mean, for the window and for exports.
 *
 * @param title what is counted or measured
 * @param swatches in order, the pruned one first where there is one
 */
public record Legend(String title, List<Swatch> swatches) {
    /**
     * A colour and what it stands for.
     *
     * @param colour {@code 0xAARRGGBB}
     * @param ink for the label when it is drawn on the colour
     * @param label a number or word; empty for the steps between two labelled ends
     */
    public record Swatch(int colour, int ink, String label) {
        static Swatch of(int colour, String label) {
            return new Swatch(colour, Argb.inkOn(colour), label);
        }
    }

    private static final int GRADIENT_STEPS = 9;

    public Legend {
        swatches = List.copyOf(swatches);
    }

    /**
     * The legend of a mode.
     *
     * @param kernelSize weights per kernel
     * @param scale magnitude of the strongest colour, used where weights are shown
     */
    public static Legend of(
            HeatmapMode mode, int kernelSize, float scale, ColourMap map, HeatmapPalette palette) {
        int[] colours = CellColours.of(mode, kernelSize, map, palette);
        List<Swatch> swatches =
                switch (mode) {
                    case KERNEL_GRID ->
                            kernelSize == 1 ? keptOrNot(colours) : kernelSteps(colours, kernelSize);
                    case ELEMENTS -> keptOrNot(colours);
                    case MAGNITUDE -> gradient(colours, 1, "0", "≥ " + number(scale));
                    case WEIGHT ->
                            gradient(colours, 1, "≤ −" + number(scale), "≥ +" + number(scale));
                };
        return new Legend(mode.legendTitle(), swatches);
    }

    private static List<Swatch> keptOrNot(int[] colours) {
        return List.of(Swatch.of(colours[0], "pruned"), Swatch.of(colours[CellCoder.MOST], "kept"));
    }

    private static List<Swatch> kernelSteps(int[] colours, int kernelSize) {
        List<Swatch> swatches = new ArrayList<>();
        swatches.add(Swatch.of(colours[0], "0"));
        int first = 1;
        for (int kept = 1; kept <= kernelSize; kept++) {
            int colour = colours[CellCoder.kept(kept, kernelSize)];
            boolean last =
                    kept == kernelSize || colours[CellCoder.kept(kept + 1, kernelSize)] != colour;
            if (last) {
                String label = first == kept ? "" + kept : first + "–" + kept;
                swatches.add(Swatch.of(colour, label));
                first = kept + 1;
            }
        }
        return swatches;
    }

    private static List<Swatch> gradient(int[] colours, int from, String least, String most) {
        List<Swatch> swatches = new ArrayList<>();
        swatches.add(Swatch.of(colours[0], "pruned"));
        for (int i = 0; i < GRADIENT_STEPS; i++) {
            int value = from + (CellCoder.MOST - from) * i / (GRADIENT_STEPS - 1);
            String label = i == 0 ? least : i == GRADIENT_STEPS - 1 ? most : "";
            swatches.add(Swatch.of(colours[value], label));
        }
        return swatches;
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
