package signet.mark.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import signet.mark.Placement;

/** Picks places that are really different: the best of each neighbourhood. */
public final class Neighbourhoods {
    private Neighbourhoods() {}

    /**
     * The best of each neighbourhood: places of which no better one that was picked covers more
     * than half. A symbol moved by one kernel hardly costs anything else, so without this the
     * cheapest places are all the same one.
     *
     * @param bestFirst places in the order in which they are preferred
     * @param placeOf where each of them lies
     * @param limit how many to pick
     * @return in the same order
     */
    public static <T> List<T> best(List<T> bestFirst, Function<T, Candidate> placeOf, int limit) {
        List<T> picked = new ArrayList<>();
        List<Candidate> places = new ArrayList<>();
        for (T next : bestFirst) {
            Candidate place = placeOf.apply(next);
            if (picked.size() < limit
                    && places.stream().noneMatch(better -> coversHalf(better, place))) {
                picked.add(next);
                places.add(place);
            }
        }
        return List.copyOf(picked);
    }

    private static boolean coversHalf(Candidate better, Candidate place) {
        Placement one = better.placement();
        Placement other = place.placement();
        int size = side(better);
        int side = side(place);
        long rows = common(one.row(), size, other.row(), side);
        long columns = common(one.column(), size, other.column(), side);
        return one.layer().equals(other.layer()) && 2 * rows * columns > (long) side * side;
    }

    private static int common(int from, int length, int otherFrom, int otherLength) {
        return Math.max(
                0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
    }

    private static int side(Candidate candidate) {
        return candidate.profile().version().size();
    }
}
