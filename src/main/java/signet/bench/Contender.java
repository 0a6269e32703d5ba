package signet.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Something that is measured in rounds, in turn with others. */
final class Contender {
    private final Peer peer;
    private final String order;
    private final int count;
    private final List<Double> rounds = new ArrayList<>();

    Contender(Peer peer, String order, int count) {
        this.peer = peer;
        this.order = order;
        this.count = count;
    }

    void warmUp(int steps) throws IOException {
        peer.ask(order, Math.max(steps, count / 4));
    }

    void round() throws IOException {
        rounds.add(Peer.median(peer.ask(order, count)));
    }

    /** The median round, in milliseconds. */
    double median() {
        return Peer.median(rounds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How much longer it takes than another: the median of the rounds' ratios. */
    double over(Contender other) {
        double[] ratios = new double[rounds.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rounds.get(i) / other.rounds.get(i);
        }
        return Peer.median(ratios);
    }
}
