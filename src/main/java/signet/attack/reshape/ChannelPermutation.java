package signet.attack.reshape;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.AttackFacts;
import signet.attack.Family;
import signet.attack.Move;
import signet.attack.Needs;
import signet.attack.Source;
import signet.attack.Strength;
import signet.attack.edit.Draws;
import signet.mark.align.ChannelMap;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/**
 * Exchanges channels that may be exchanged, together with their batch normalisation: the network
 * computes the same (LayerShuffle of arXiv 2205.00199; watermark science, section 1.3). A signature
 * at a fixed place reads as noise afterwards.
 *
 * <p>Residual networks with PyTorch's names and networks without branches are understood; of any
 * other the result would compute something else.
 */
public final class ChannelPermutation implements Attack {
    private static final AttackFacts FACTS =
            new AttackFacts(
                    "permute",
                    "Permute channels",
                    "Exchanges channels without changing what the network computes.",
                    Family.RESHAPE,
                    Strength.of("share of the free channels", Strength.Unit.SHARE, 0, 1, 0.1, 1.0),
                    Needs.NOTHING,
                    new Source("arXiv 2205.00199", "LayerShuffle"));

    @Override
    public AttackFacts facts() {
        return FACTS;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        NormalisedLayers norms = NormalisedLayers.of(suspect);
        ChannelMap map = ChannelMap.of(suspect);
        for (Layer layer : suspect.layers()) {
            if (map.layer(layer.name()).isEmpty()) {
                throw AttackException.ticket(
                        "It is not known which channels %s shares with other layers, so that none can be exchanged."
                                .formatted(layer.name()));
            }
        }
        Draws draws = Draws.of(context.seed(), FACTS.id());
        return share -> exchanged(suspect, map, norms, image(map, draws, share));
    }

    /** The old channel in place of each channel: a part of every set, exchanged in a circle. */
    private static int[] image(ChannelMap map, Draws draws, double share) {
        int[] image = IntStream.range(0, map.channels()).toArray();
        for (int set = 0; set < map.sets(); set++) {
            int[] channels = map.set(set);
            int[] order = draws.order(channels.length, set);
            int count = (int) Math.rint(share * order.length);
            for (int i = 0; i < count; i++) {
                image[channels[order[i]]] = channels[order[(i + 1) % count]];
            }
        }
        return image;
    }

    private static Ticket exchanged(
            Ticket suspect, ChannelMap map, NormalisedLayers norms, int[] image) {
        Map<String, Tensor> instead = new HashMap<>();
        for (Layer layer : suspect.layers()) {
            ChannelMap.Sides sides = map.layer(layer.name()).orElseThrow();
            int[] rows = sources(sides.rows(), image);
            int[] columns = sources(sides.columns(), image);
            layer.weight()
                    .ifPresent(weight -> instead.put(weight.name(), moved(weight, rows, columns)));
            layer.storedMask()
                    .ifPresent(mask -> instead.put(mask.name(), moved(mask, rows, columns)));
            for (String vector : norms.vectors(layer)) {
                instead.put(vector, moved(norms.tensor(vector), rows, new int[1]));
            }
        }
        return Ticket.of(
                suspect.tensors().stream()
                        .map(tensor -> instead.getOrDefault(tensor.name(), tensor))
                        .toList(),
                suspect.metadata());
    }

    /** Old place of what comes to each place on one side of a layer. */
    private static int[] sources(int[] side, int[] image) {
        int[] placeOf = new int[image.length];
        for (int place = 0; place < side.length; place++) {
            placeOf[side[place]] = place;
        }
        return Arrays.stream(side).map(channel -> placeOf[image[channel]]).toArray();
    }

    /** A tensor of [row, column, ...] with rows and columns taken from elsewhere. */
    private static Tensor moved(Tensor tensor, int[] rows, int[] columns) {
        byte[] before = new byte[Math.toIntExact(tensor.bytes())];
        tensor.littleEndianBytes(0, before);
        byte[] after = new byte[before.length];
        int size = before.length / rows.length / columns.length;
        int to = 0;
        for (int row : rows) {
            for (int column : columns) {
                System.arraycopy(before, (row * columns.length + column) * size, after, to, size);
                to += size;
            }
        }
        return Tensor.rowMajor(
                tensor.name(), tensor.type(), tensor.shape(), MemorySegment.ofArray(after));
    }
}
