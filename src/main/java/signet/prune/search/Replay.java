package signet.prune.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import signet.prune.search.Decision.Prune;
import signet.prune.search.Decision.Reason;
import signet.prune.search.Decision.Stop;
import signet.ticket.Density;

/** A search brought to where its history ends. */
final class Replay {
    private final ExtremeSearch search;
    private final List<FinishedRound> finished;
    private final List<Integer> counts;
    private final List<Integer> kept = new ArrayList<>(List.of(0));
    private final List<Integer> reverted = new ArrayList<>();
    private int ratio;

    Replay(ExtremeSearch search, List<FinishedRound> finished) {
        if (finished.isEmpty()) {
            throw new IllegalArgumentException(
                    "A search starts from the dense network; train it first.");
        }
        this.search = search;
        this.finished = finished;
        this.counts = new ArrayList<>(Collections.nCopies(search.ratios().size(), 0));
        skipIdleRatios();
        for (int round = 1; round < finished.size(); round++) {
            finish(round);
        }
    }

    Decision decision() {
        return decisionAfter(finished.size());
    }

    SearchReport report() {
        Density density = new Density(remaining(), finished.getFirst().kept());
        return new SearchReport(counts, density, kept, reverted);
    }

    private Decision decisionAfter(int rounds) {
        if (report().density().ratio() <= search.stopDensity()) {
            return new Stop(Reason.DENSITY_REACHED, report());
        }
        if (ratio == search.ratios().size()) {
            return new Stop(Reason.RATIOS_USED_UP, report());
        }
        if (rounds > search.maxRounds()) {
            return new Stop(Reason.ROUNDS_DONE, report());
        }
        return new Prune(search.ratios().get(ratio), kept.getLast(), weights());
    }

    private void finish(int round) {
        FinishedRound result = finished.get(round);
        requireExpected(round, result);
        if (search.matches(finished.getFirst().accuracy(), result.accuracy())) {
            kept.add(round);
            counts.set(ratio, counts.get(ratio) + 1);
        } else {
            reverted.add(round);
            ratio++;
        }
        skipIdleRatios();
    }

    private void requireExpected(int round, FinishedRound result) {
        switch (decisionAfter(round)) {
            case Stop(Reason reason, _) ->
                    throw new IllegalArgumentException(
                            "Round %d should not be there: before it, %s."
                                    .formatted(round, reason.sentence()));
            case Prune(_, _, long weights) when result.kept() != remaining() - weights ->
                    throw new IllegalArgumentException(
                            "Round %d keeps %,d weights, but this search would have kept %,d."
                                    .formatted(round, result.kept(), remaining() - weights));
            case Prune _ -> {}
        }
    }

    /** A ratio that prunes nothing, or everything, is used up: it would never end. */
    private void skipIdleRatios() {
        while (ratio < search.ratios().size() && (weights() == 0 || weights() == remaining())) {
            ratio++;
        }
    }

    private long remaining() {
        return finished.get(kept.getLast()).kept();
    }

    private long weights() {
        return ExtremeSearch.pruned(search.ratios().get(ratio), remaining());
    }
}
