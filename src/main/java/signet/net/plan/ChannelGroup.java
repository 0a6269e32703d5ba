package signet.net.plan;

import java.util.List;

/**
 * Channels that can change places with each other without changing what the network computes, if
 * their values change places in every parameter that has them.
 *
 * @param channels how many there are, at least 2
 * @param slots where they are, in the order in which the network computes
 */
public record ChannelGroup(int channels, List<Slot> slots) {
    public ChannelGroup {
        slots = List.copyOf(slots);
    }

    /**
     * Where the channels of a group are in one parameter: channel {@code i} has the {@code block}
     * indices from {@code positions[i] * block} on.
     *
     * @param parameter its name in the {@code state_dict}
     * @param axis 0 where the channels come out of it, 1 where they go into it
     * @param positions of the channels along the axis, in blocks
     * @param block indices that belong to a channel; more than 1 behind a flattened image
     * @param scale what a channel is to be multiplied with here, as a power of the factor by which
     *     all its activations are to grow: 1, 0 or -1. With positive factors the logits stay
     */
    public record Slot(String parameter, int axis, List<Integer> positions, int block, int scale) {
        public Slot {
            positions = List.copyOf(positions);
        }
    }
}
