package signet.mark.align;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/** Masks of a ticket whose free channels were exchanged at random. */
final class ShuffledTicket {
    private ShuffledTicket() {}

    /** A random order of every set of channels. */
    static ChannelOrder order(ChannelMap map, long seed) {
        Random random = new Random(seed);
        int[] image = ChannelOrder.unchanged(map).image();
        for (int set = 0; set < map.sets(); set++) {
            int[] channels = map.set(set);
            for (int i = channels.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int moved = image[channels[i]];
                image[channels[i]] = image[channels[j]];
                image[channels[j]] = moved;
            }
        }
        return new ChannelOrder(map, image);
    }

    static Map<String, Mask> masks(Ticket ticket) {
        return ticket.prunedLayers().stream().collect(Collectors.toMap(Layer::name, Layer::mask));
    }

    static Map<String, Mask> in(ChannelOrder order, Map<String, Mask> masks) {
        Map<String, Mask> moved = new LinkedHashMap<>();
        masks.forEach((name, mask) -> moved.put(name, order.restore(name, mask)));
        return moved;
    }

    /** A share of the kept weights pruned at random. */
    static Map<String, Mask> pruned(Map<String, Mask> masks, double share, long seed) {
        Random random = new Random(seed);
        Map<String, Mask> thinner = new LinkedHashMap<>();
        for (Map.Entry<String, Mask> entry : masks.entrySet()) {
            BitSet kept = new BitSet();
            entry.getValue().toBitSet().stream()
                    .filter(i -> random.nextDouble() >= share)
                    .forEach(kept::set);
            thinner.put(entry.getKey(), Mask.of(entry.getValue().shape(), kept));
        }
        return thinner;
    }
}
