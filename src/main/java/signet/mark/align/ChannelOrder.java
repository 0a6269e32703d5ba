package signet.mark.align;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import signet.ticket.Mask;

/**
 * Which channel of a suspect stands for which of the owner's; immutable.
 *
 * <p>Exact for a suspect whose channels were exchanged and nothing else; a likeliest guess for one
 * that was also damaged.
 */
public final class ChannelOrder {
    private final ChannelMap map;

    /** The suspect's channel in place of each of the owner's. */
    private final int[] image;

    ChannelOrder(ChannelMap map, int[] image) {
        this.map = map;
        this.image = image.clone();
    }

    /** Every channel in its place. */
    public static ChannelOrder unchanged(ChannelMap map) {
        return new ChannelOrder(map, IntStream.range(0, map.channels()).toArray());
    }

    /** Whether every channel is in its place. */
    public boolean isUnchanged() {
        return moved() == 0;
    }

    /** Number of channels that are not in their place. */
    public int moved() {
        return (int) IntStream.range(0, image.length).filter(i -> image[i] != i).count();
    }

    /**
     * A layer's mask with its channels in the owner's order; the mask itself where the network does
     * not say which channels the layer has.
     */
    public Mask restore(String layer, Mask suspect) {
        return map.layer(layer).map(sides -> restored(sides, suspect)).orElse(suspect);
    }

    private Mask restored(ChannelMap.Sides sides, Mask suspect) {
        int[] rows = places(sides.rows());
        int[] columns = places(sides.columns());
        int kernel = sides.kernel();
        BitSet kept = suspect.toBitSet();
        BitSet restored = new BitSet(Math.toIntExact(suspect.total()));
        for (int row = 0, to = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++, to += kernel) {
                int from = (rows[row] * columns.length + columns[column]) * kernel;
                int end = from + kernel;
                for (int i = kept.nextSetBit(from); i >= 0 && i < end; i = kept.nextSetBit(i + 1)) {
                    restored.set(to + i - from);
                }
            }
        }
        return Mask.of(suspect.shape(), restored);
    }

    /** Where the suspect has each of the owner's channels on one side of a layer. */
    int[] places(int[] side) {
        int[] placeOf = new int[image.length];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < side.length; place++) {
            placeOf[side[place]] = place;
        }
        return Arrays.stream(side).map(channel -> placeOf[image[channel]]).toArray();
    }

    int[] image() {
        return image.clone();
    }
}
