package signet.app.run;

import java.util.List;
import java.util.Optional;
import signet.app.Parameter;
import signet.app.job.ProblemException;
import signet.lab.spec.Search;
import signet.prune.PruningMethod;
import signet.prune.Scope;

/** How to look for a ticket, as a person asks for it; what is left out is the preset's. */
public record SearchOptions(
        @Parameter(help = "Prune once, this part of all weights, instead of searching.")
                Optional<Double> ratio,
        @Parameter(help = "Parts of the remaining weights to try in turn, such as 0.2,0.1.")
                Optional<String> ratios,
        @Parameter(help = "How far below the dense accuracy a round still counts, 0 to 1.")
                Optional<Double> tolerance,
        @Parameter(help = "Images whose accuracy decides.") Optional<Search.Metric> metric,
        @Parameter(
                        help =
                                "Epochs of the dense training after which every round starts; 0.5"
                                        + " for half an epoch.")
                Optional<Double> rewindEpoch,
        @Parameter(help = "Rounds at most.") Optional<Integer> rounds,
        @Parameter(help = "Density at which to stop.") Optional<Double> stopDensity,
        @Parameter(help = "By what weights are told apart.") Optional<PruningMethod> method,
        @Parameter(help = "Weights that are compared with each other.") Optional<Scope> scope,
        @Parameter(help = "Also train control tickets, which show what the mask is worth.")
                boolean controls) {
    SpecDraft putInto(SpecDraft draft) throws ProblemException {
        String section = "search";
        Optional<List<Double>> tried =
                ratio.isPresent()
                        ? Numbers.finite("ratio", ratio).map(List::of)
                        : ratios.isPresent()
                                ? Optional.of(Numbers.list("ratios", ratios.get()))
                                : Optional.empty();
        return draft.put(section, "ratios", tried)
                .put(section, "tolerance", Numbers.finite("tolerance", tolerance))
                .put(section, "metric", metric)
                .put(section, "rewindEpoch", Numbers.finite("rewind epoch", rewindEpoch))
                .put(section, "maxRounds", rounds)
                .put(section, "stopDensity", Numbers.finite("stop density", stopDensity))
                .put(section, "method", method)
                .put(section, "scope", scope)
                .put(section, "controls", controls ? Optional.of(true) : Optional.empty());
    }
}
