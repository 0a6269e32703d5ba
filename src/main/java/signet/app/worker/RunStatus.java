package signet.app.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signet.lab.RunEvent;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.Stepped;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.prune.control.Control;

/**
 * What a run is doing, in words: {@code Round 2 of at most 8 · epoch 3 of 12 · 1,110 images/s ·
 * loss 0.41 · at most 40 min left}.
 */
public final class RunStatus {
    private final RunSpec spec;
    private Optional<Double> epochSeconds = Optional.empty();
    private String words = "";

    public RunStatus(RunSpec spec) {
        this.spec = spec;
    }

    /** Takes in what happened. */
    public void add(RunEvent event) {
        switch (event) {
            case Stepped step -> words = words(step);
            case EpochDone epoch -> epochSeconds = Optional.of(epoch.seconds());
            case RunEvent.RoundDone _, RunEvent.ControlDone _, RunEvent.Finished _ -> {}
        }
    }

    /** The words; empty before the first step. */
    public String words() {
        return words;
    }

    private String words(Stepped step) {
        List<String> parts = new ArrayList<>();
        round(step.round()).ifPresent(parts::add);
        parts.add("epoch %d of %d".formatted(step.epoch(), step.epochs()));
        parts.add(String.format(Locale.ROOT, "%,.0f images/s", step.imagesPerSecond()));
        parts.add(String.format(Locale.ROOT, "loss %.2f", step.loss()));
        parts.add((spec.kind() == RunSpec.Kind.SEARCH ? "at most " : "") + left(step));
        String line = String.join(" · ", parts);
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    private Optional<String> round(int round) {
        String first = "dense network";
        if (spec.search().isPresent() && round > rounds()) {
            return Optional.of("control %d of %d".formatted(round - rounds(), controls()));
        }
        return switch (spec.kind()) {
            case TRAIN -> Optional.empty();
            case PRUNE -> Optional.of(round == 0 ? first : "pruned network");
            case SEARCH ->
                    Optional.of(
                            round == 0
                                    ? first
                                    : "round %d of at most %d".formatted(round, rounds()));
        };
    }

    private int rounds() {
        return spec.search().map(Search::maxRounds).orElse(0);
    }

    private String left(Stepped step) {
        double epoch =
                epochSeconds.orElseGet(
                        () -> step.steps() * spec.recipe().batchSize() / step.imagesPerSecond());
        double epochs = step.epochs() - step.epoch() + 1 - (double) step.step() / step.steps();
        int others = Math.max(0, rounds() + controls() - step.round()) * step.epochs();
        return TimeLeft.words(Duration.ofMillis((long) (1000 * epoch * (epochs + others))));
    }

    private int controls() {
        return spec.search().filter(Search::controls).isPresent() ? Control.values().length : 0;
    }
}
