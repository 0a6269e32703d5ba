package signet.ui.heatmap;

import java.util.Locale;
import java.util.Optional;
import signet.ticket.Layer;

/**
 * A layer made ready to be painted in one mode, alone or over another one.
 *
 * @param layer what is shown
 * @param other what it is compared with, cell by cell
 * @param mode what a cell stands for
 * @param geometry where channels and kernels lie
 * @param pyramid the cell values at every size
 * @param scale magnitude of a weight that gets the strongest colour; 1 where no weights are shown
 * @param density of the channels of {@code layer}
 */
record Heatmap(
        Layer layer,
        Optional<Layer> other,
        HeatmapMode mode,
        CellGeometry geometry,
        HeatmapPyramid pyramid,
        float scale,
        ChannelDensity density) {
    /**
     * Makes a layer ready; for a large one this takes a while.
     *
     * @throws IllegalArgumentException if the layer cannot be shown so, in a sentence
     */
    static Heatmap of(Layer layer, HeatmapMode mode) {
        if (!mode.isOffered(layer)) {
            throw new IllegalArgumentException(mode.reasonOff(layer));
        }
        CellGeometry geometry = CellGeometry.of(layer.shape(), mode.perWeight());
        CellValues values = new CellValues(layer, geometry);
        float scale = mode.needsWeights() ? WeightScale.of(layer) : 1;
        byte[] cells =
                switch (mode) {
                    case KERNEL_GRID -> values.kernels();
                    case ELEMENTS -> values.elements();
                    case MAGNITUDE -> values.magnitudes(scale);
                    case WEIGHT -> values.signed(scale);
                };
        Reduction reduction =
                mode == HeatmapMode.WEIGHT ? Reduction.MEAN_ABOUT_MIDDLE : Reduction.MEAN;
        return new Heatmap(
                layer,
                Optional.empty(),
                mode,
                geometry,
                HeatmapPyramid.of(cells, geometry.rows(), geometry.columns(), reduction),
                scale,
                ChannelDensity.of(layer));
    }

    /**
     * Lays two layers over each other.
     *
     * @param mode {@link HeatmapMode#KERNEL_GRID} or {@link HeatmapMode#ELEMENTS}
     * @throws IllegalArgumentException if their shapes differ or the mode shows weights
     */
    static Heatmap over(Layer layer, Layer other, HeatmapMode mode) {
        if (!layer.shape().equals(other.shape())) {
            throw new IllegalArgumentException(
                    "%s is %s here and %s there, so they cannot be laid over each other."
                            .formatted(layer.name(), layer.shape(), other.shape()));
        }
        if (mode.needsWeights()) {
            throw new IllegalArgumentException("Only masks can be laid over each other.");
        }
        CellGeometry geometry = CellGeometry.of(layer.shape(), mode.perWeight());
        byte[] cells = CompareRaster.cells(layer, other, geometry);
        return new Heatmap(
                layer,
                Optional.of(other),
                mode,
                geometry,
                HeatmapPyramid.of(cells, geometry.rows(), geometry.columns(), Reduction.UNION),
                1,
                ChannelDensity.ofFirst(layer));
    }

    /** The colour of every cell value. */
    int[] colours(ColourMap map, HeatmapPalette palette) {
        return other.isPresent()
                ? CompareRaster.colours(palette)
                : CellColours.of(mode, geometry.kernelSize(), map, palette);
    }

    /** What the colours mean. */
    Legend legend(ColourMap map, HeatmapPalette palette) {
        return other.isPresent()
                ? CompareRaster.legend(palette)
                : Legend.of(mode, geometry.kernelSize(), scale, map, palette);
    }

    /** The picture in words, for those who do not see it. */
    String sentence() {
        String size =
                String.format(
                        Locale.ROOT,
                        "%s, %d by %d kernels",
                        layer.name(),
                        geometry.outs(),
                        geometry.ins());
        String empty = String.format(Locale.ROOT, "%,d empty", layer.grid().emptyKernels());
        return other.map(twin ->
                        String.format(
                                Locale.ROOT,
                                "%s, %s in A, %,d in B",
                                size,
                                empty,
                                twin.grid().emptyKernels()))
                .orElse(size + ", " + empty);
    }

    /** What lies under a cell. */
    CellFacts facts(Cell cell) {
        return CellFacts.of(this, cell);
    }
}
