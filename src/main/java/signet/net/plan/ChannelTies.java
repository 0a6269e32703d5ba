package signet.net.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import signet.net.plan.ChannelGroup.Slot;

/** Which channels are one and the same, and at which parameters they are found. */
final class ChannelTies {
    /** Stands for every channel that must stay where it is. */
    private static final int FIXED = 0;

    private record Touch(int channel, Place place, int position) {}

    private final List<Integer> sameAs = new ArrayList<>(List.of(FIXED));
    private final List<Touch> touches = new ArrayList<>();

    /** Somewhere in a parameter; see {@link Slot}. */
    record Place(String parameter, int axis, int block, int scale) {}

    /** Channels that nothing is known of yet. */
    int[] fresh(int count) {
        int first = sameAs.size();
        int[] channels = IntStream.range(first, first + count).toArray();
        for (int channel : channels) {
            sameAs.add(channel);
        }
        return channels;
    }

    /** Channels that must stay where they are: those of the images and of the logits. */
    static int[] fixed(int count) {
        int[] channels = new int[count];
        Arrays.fill(channels, FIXED);
        return channels;
    }

    /** From now on two channels are one. */
    void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        sameAs.set(Math.max(a, b), Math.min(a, b));
    }

    /** These channels lie along an axis of a parameter, in this order. */
    void touch(int[] channels, Place place) {
        for (int i = 0; i < channels.length; i++) {
            touches.add(new Touch(channels[i], place, i));
        }
    }

    /** Channels at the same places, two or more of them. */
    List<ChannelGroup> groups() {
        SequencedMap<Integer, List<Touch>> byChannel = new LinkedHashMap<>();
        for (Touch touch : touches) {
            byChannel.computeIfAbsent(find(touch.channel()), _ -> new ArrayList<>()).add(touch);
        }
        byChannel.remove(FIXED);
        SequencedMap<List<Place>, List<List<Touch>>> byPlaces = new LinkedHashMap<>();
        for (List<Touch> of : byChannel.values()) {
            List<Place> places = of.stream().map(Touch::place).toList();
            byPlaces.computeIfAbsent(places, _ -> new ArrayList<>()).add(of);
        }
        List<ChannelGroup> groups = new ArrayList<>();
        byPlaces.forEach((places, members) -> {
            if (members.size() > 1) {
                groups.add(group(places, members));
            }
        });
        return List.copyOf(groups);
    }

    private static ChannelGroup group(List<Place> places, List<List<Touch>> members) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int at = i;
            List<Integer> positions =
                    members.stream().map(member -> member.get(at).position()).toList();
            Place place = places.get(i);
            slots.add(
                    new Slot(
                            place.parameter(),
                            place.axis(),
                            positions,
                            place.block(),
                            place.scale()));
        }
        return new ChannelGroup(members.size(), slots);
    }

    private int find(int channel) {
        int root = channel;
        while (sameAs.get(root) != root) {
            root = sameAs.get(root);
        }
        return root;
    }
}
