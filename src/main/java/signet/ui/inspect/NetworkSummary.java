package signet.ui.inspect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import signet.app.OpenedTicket;
import signet.ticket.Architecture;
import signet.ticket.Density;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;

/**
 * A whole network as the window shows it.
 *
 * @param architecture such as {@code ResNet-20}
 * @param rows stages, blocks and layers
 * @param layers all layers, in network order
 * @param counted how many of them the paper's density counts
 * @param kernels kernels of the counted layers
 * @param emptyKernels those with nothing kept
 * @param deadChannels output and input channels of counted layers with nothing kept
 * @param sparsest the counted layer of lowest density
 * @param densest the counted layer of highest density
 */
public record NetworkSummary(
        String architecture,
        List<LayerRow> rows,
        List<Layer> layers,
        int counted,
        int kernels,
        int emptyKernels,
        int deadChannels,
        Optional<Layer> sparsest,
        Optional<Layer> densest) {

    static NetworkSummary of(OpenedTicket opened) {
        Architecture architecture = Architecture.of(opened.ticket());
        Set<Layer> pruned = new HashSet<>(opened.pruned());
        Set<Layer> counted = new HashSet<>(opened.counted());
        List<KernelGrid> grids = opened.counted().stream().map(Layer::grid).toList();
        Comparator<Layer> byDensity =
                Comparator.comparingDouble(layer -> layer.mask().density().ratio());
        return new NetworkSummary(
                architecture.name(),
                architecture.roots().stream()
                        .map(node -> LayerRow.of(node, pruned, counted))
                        .toList(),
                opened.ticket().layers(),
                counted.size(),
                grids.stream().mapToInt(KernelGrid::kernels).sum(),
                grids.stream().mapToInt(KernelGrid::emptyKernels).sum(),
                grids.stream().mapToInt(NetworkSummary::deadChannels).sum(),
                opened.counted().stream().min(byDensity),
                opened.counted().stream().max(byDensity));
    }

    private static int deadChannels(KernelGrid grid) {
        return dead(grid.keptByRow()) + dead(grid.keptByColumn());
    }

    private static int dead(int[] kept) {
        return (int) Arrays.stream(kept).filter(count -> count == 0).count();
    }

    /** The row of a layer. */
    Optional<LayerRow> row(Layer layer) {
        return leaves(rows).filter(row -> row.layer().equals(Optional.of(layer))).findFirst();
    }

    private static Stream<LayerRow> leaves(List<LayerRow> rows) {
        return rows.stream()
                .flatMap(row -> row.layer().isPresent() ? Stream.of(row) : leaves(row.children()));
    }

    /** Stages with something pruned, for the picture of where the kept weights are. */
    List<LayerRow> stages() {
        return rows.stream()
                .filter(row -> row.layer().isEmpty() && row.density().total() > 0)
                .toList();
    }

    /** How many counted layers hold a square symbol of {@code size} by {@code size} kernels. */
    static long layersWithRoomFor(int size, List<Layer> counted) {
        return counted.stream()
                .map(Layer::grid)
                .filter(grid -> grid.rows() >= size && grid.columns() >= size)
                .count();
    }

    /** Kept of total over the rows of one stage. */
    static Density largest(List<LayerRow> stages) {
        return stages.stream()
                .map(LayerRow::density)
                .max(Comparator.comparingLong(Density::total))
                .orElse(Density.NONE);
    }
}
