package signet.mark.align;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Which channels of a network are the same and which may be exchanged without changing what it
 * computes. Every channel has a number; layers that show the same number share the channel.
 */
public final class ChannelMap {
    /**
     * How one layer's weights lie between channels.
     *
     * @param rows channel of every output
     * @param columns channel of every input; a classifier behind a convolution has several inputs a
     *     channel, which count as one kernel
     * @param kernel weights between two channels
     */
    public record Sides(String layer, int[] rows, int[] columns, int kernel) {}

    private final List<Sides> layers;

    /** The set of every channel, or {@link ChannelNumbers#FIXED}. */
    private final int[] setOf;

    ChannelMap(List<Sides> layers, int[] setOf) {
        this.layers = List.copyOf(layers);
        this.setOf = setOf.clone();
    }

    /** Recognises residual networks by their layers' names, and takes all others for chains. */
    public static ChannelMap of(Ticket ticket) {
        List<Layer> layers = ticket.layers();
        return ResidualChannels.isResidual(layers)
                ? ResidualChannels.of(layers)
                : ChainChannels.of(layers);
    }

    /** The layers whose channels are known. */
    public List<Sides> layers() {
        return layers;
    }

    public Optional<Sides> layer(String name) {
        return layers.stream().filter(sides -> sides.layer().equals(name)).findFirst();
    }

    /** Number of channels. */
    public int channels() {
        return setOf.length;
    }

    /** Number of sets. */
    public int sets() {
        return Arrays.stream(setOf).max().orElse(-1) + 1;
    }

    /** The channels of a set, in any order of which the network computes the same. */
    public int[] set(int number) {
        return IntStream.range(0, setOf.length).filter(c -> setOf[c] == number).toArray();
    }
}
