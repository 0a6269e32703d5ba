package signet.mark.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers the channels of a network while its layers are walked. */
final class ChannelNumbers {
    /** The set of channels that keep their places, such as colours and classes. */
    static final int FIXED = -1;

    private final List<Integer> setOf = new ArrayList<>();
    private final List<ChannelMap.Sides> layers = new ArrayList<>();
    private int sets;

    /** New channels that may be exchanged with each other. */
    int[] free(int count) {
        return number(count, sets++);
    }

    /** New channels that keep their places. */
    int[] fixed(int count) {
        return number(count, FIXED);
    }

    /** Notes a layer between channels. */
    void add(String layer, int[] rows, int[] columns, int kernel) {
        layers.add(new ChannelMap.Sides(layer, rows, columns, kernel));
    }

    ChannelMap map() {
        return new ChannelMap(layers, setOf.stream().mapToInt(set -> set).toArray());
    }

    private int[] number(int count, int set) {
        int first = setOf.size();
        for (int i = 0; i < count; i++) {
            setOf.add(set);
        }
        return IntStream.range(first, first + count).toArray();
    }
}
