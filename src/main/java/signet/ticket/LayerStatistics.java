package signet.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The numbers that describe one layer.
 *
 * @param density kept weights of all weights
 * @param kernels number of kernels
 * @param emptyKernels kernels with nothing kept
 * @param deadOutputs output channels with nothing kept
 * @param deadInputs input channels with nothing kept
 * @param kernelsByKept how many kernels keep 0, 1, ... all of their weights
 * @param outputs density of each output channel
 * @param inputs density of each input channel
 * @param weights the kept weights; absent where the file holds only a mask or nothing is kept
 */
public record LayerStatistics(
        Density density,
        int kernels,
        int emptyKernels,
        int deadOutputs,
        int deadInputs,
        List<Integer> kernelsByKept,
        List<Density> outputs,
        List<Density> inputs,
        Optional<WeightStatistics> weights) {
    public LayerStatistics {
        kernelsByKept = List.copyOf(kernelsByKept);
        outputs = List.copyOf(outputs);
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads the mask once and the weights twice.
     *
     * @throws IllegalArgumentException if the layer has no kernel grid or its stored mask holds
     *     anything but 0 and 1
     */
    public static LayerStatistics of(Layer layer) {
        KernelGrid grid = layer.grid();
        int[] byKept = grid.kernelsByKept();
        List<Density> outputs =
                densities(grid.keptByRow(), (long) grid.columns() * grid.kernelSize());
        List<Density> inputs =
                densities(grid.keptByColumn(), (long) grid.rows() * grid.kernelSize());
        return new LayerStatistics(
                layer.mask().density(),
                grid.kernels(),
                byKept[0],
                dead(outputs),
                dead(inputs),
                Arrays.stream(byKept).boxed().toList(),
                outputs,
                inputs,
                layer.weight()
                        .filter(weight -> layer.mask().kept() > 0)
                        .map(weight -> WeightStatistics.of(weight, layer.mask())));
    }

    private static List<Density> densities(int[] kept, long total) {
        return IntStream.of(kept).mapToObj(count -> new Density(count, total)).toList();
    }

    private static int dead(List<Density> channels) {
        return (int) channels.stream().filter(channel -> channel.kept() == 0).count();
    }

    /** Mean number of kept weights in a kernel. */
    public double meanKeptPerKernel() {
        return (double) density.kept() / kernels;
    }
}
