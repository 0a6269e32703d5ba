package signet.mark.place;

import java.util.List;
import java.util.TreeSet;

/** The cheapest candidates seen so far, from many threads; the same whatever their order. */
final class Shortlist {
    private final int limit;
    private final TreeSet<Candidate> cheapest = new TreeSet<>(Candidate.CHEAPEST_FIRST);
    private volatile float bound = Float.POSITIVE_INFINITY;

    Shortlist(int limit) {
        this.limit = limit;
    }

    /** Nothing dearer than this gets in any more. */
    float bound() {
        return bound;
    }

    synchronized void offer(Candidate candidate) {
        cheapest.add(candidate);
        if (cheapest.size() > limit) {
            cheapest.pollLast();
        }
        if (cheapest.size() == limit) {
            bound = (float) cheapest.last().cost();
        }
    }

    synchronized List<Candidate> cheapestFirst() {
        return List.copyOf(cheapest);
    }
}
