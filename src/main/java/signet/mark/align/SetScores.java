package signet.mark.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How well each of the suspect's channels of a set would stand for each of the owner's. */
final class SetScores {
    private final int[] channels;
    private final Map<Integer, Integer> indexOf = new HashMap<>();
    private final double[][] cost;
    private boolean any;

    SetScores(int[] channels) {
        this.channels = channels;
        this.cost = new double[channels.length][channels.length];
        for (int i = 0; i < channels.length; i++) {
            indexOf.put(channels[i], i);
        }
    }

    /** Where on a side of a layer the channels of the set lie, and which they are. */
    int[][] placesAndIndices(int[] side) {
        int[] places = new int[channels.length];
        int[] indices = new int[channels.length];
        int count = 0;
        for (int place = 0; place < side.length; place++) {
            Integer index = indexOf.get(side[place]);
            if (index != null) {
                places[count] = place;
                indices[count++] = index;
            }
        }
        return new int[][] {Arrays.copyOf(places, count), indices};
    }

    /** Adds to the score of one of the suspect's channels in place of one of the owner's. */
    void add(int owner, int suspect, double score) {
        cost[owner][suspect] -= score;
        any = true;
    }

    /** Puts the best assignment into an order; nothing where nothing is known of the set. */
    void assign(int[] image) {
        if (!any) {
            return;
        }
        int[] columns = Assignment.cheapest(cost);
        for (int i = 0; i < channels.length; i++) {
            image[channels[i]] = channels[columns[i]];
        }
    }
}
