package signet.qr.recover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Climbs one grid with all format hypotheses, rung by rung, until one of them convinces the judge.
 */
final class Ladder {
    private final ModuleGrid grid;
    private final int gridNumber;
    private final ReadingOptions options;
    private final Judge judge;
    private final Map<Rung, BlockSolver> solvers;
    private final List<Hypothesis> hypotheses;
    private double runnerUp = Double.POSITIVE_INFINITY;
    private SymbolReading best;
    private Hypothesis bestHypothesis;

    Ladder(ModuleGrid grid, int gridNumber, ReadingOptions options, Judge judge) {
        this.grid = grid;
        this.gridNumber = gridNumber;
        this.options = options;
        this.judge = judge;
        this.hypotheses =
                FormatHypothesis.ranked(grid).stream()
                        .filter(options::tries)
                        .map(format -> Hypothesis.of(grid, format))
                        .toList();
        this.solvers =
                Map.of(
                        Rung.HARD, new ErasureSolver(Rung.HARD),
                        Rung.ERASURES, new ErasureSolver(Rung.ERASURES),
                        Rung.GMD, new ErasureSolver(Rung.GMD),
                        Rung.CERTAIN_MODULES, new CertainModulesSolver(),
                        Rung.ERASURE_SETS,
                                new ErasureSetSolver(options.erasureSets(), options.seed()),
                        Rung.INFORMATION_SETS,
                                new InformationSetSolver(
                                        options.informationSets(), options.seed()));
    }

    /** Tries one rung on every hypothesis it may help. */
    Optional<SymbolReading> climb(Rung rung) {
        for (Hypothesis hypothesis : candidatesFor(rung)) {
            if (rung == Rung.KNOWN_PADDING) {
                climbKnowing(hypothesis);
            } else {
                hypothesis.climb(solvers.get(rung));
                consider(hypothesis, hypothesis);
            }
        }
        return Optional.ofNullable(best);
    }

    /** By how much the reading beats the next complete candidate. */
    OptionalDouble margin() {
        return best == null || runnerUp == Double.POSITIVE_INFINITY
                ? OptionalDouble.empty()
                : OptionalDouble.of(runnerUp - best.log2FalseFinds());
    }

    List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        for (Hypothesis hypothesis : hypotheses) {
            Optional<Refusal> refusal =
                    hypothesis == bestHypothesis
                            ? Optional.empty()
                            : Optional.of(hypothesis.refusal());
            attempts.add(
                    new Attempt(
                            gridNumber,
                            hypothesis.format(),
                            refusal,
                            best != null && hypothesis == bestHypothesis
                                    ? best.blocks()
                                    : hypothesis.report()));
        }
        return attempts;
    }

    /** The costly rungs go to hypotheses that have part of the symbol already, if there are any. */
    private List<Hypothesis> candidatesFor(Rung rung) {
        List<Hypothesis> open = hypotheses.stream().filter(Hypothesis::isOpen).toList();
        List<Hypothesis> started = open.stream().filter(Hypothesis::hasSolvedBlock).toList();
        return rung.compareTo(Rung.ERASURE_SETS) < 0 || started.isEmpty() ? open : started;
    }

    private void climbKnowing(Hypothesis hypothesis) {
        for (KnownData data : KnownData.everyLength(hypothesis.profile())) {
            hypothesis
                    .knowing(data)
                    .ifPresent(informed -> {
                        informed.climb(solvers.get(Rung.GMD));
                        informed.climb(solvers.get(Rung.CERTAIN_MODULES));
                        informed.climb(solvers.get(Rung.ERASURE_SETS));
                        informed.markInformed(hypothesis);
                        consider(informed, hypothesis);
                    });
        }
    }

    /** Judges a complete candidate and keeps it if it is the best so far. */
    private void consider(Hypothesis candidate, Hypothesis origin) {
        if (!candidate.isOpen() || !candidate.isComplete()) {
            return;
        }
        Judge.Judgement judgement = judge.judge(grid, gridNumber, candidate);
        if (judgement.reading().isEmpty()) {
            origin.refuse(judgement.refusal());
            runnerUp = Math.min(runnerUp, judgement.log2FalseFinds());
        } else if (best == null || judgement.log2FalseFinds() < best.log2FalseFinds()) {
            replaceBest(judgement.reading().get(), origin);
        } else if (origin != bestHypothesis) {
            origin.refuse(Refusal.OUTDONE);
            runnerUp = Math.min(runnerUp, judgement.log2FalseFinds());
        }
    }

    private void replaceBest(SymbolReading reading, Hypothesis origin) {
        if (best != null) {
            runnerUp = Math.min(runnerUp, best.log2FalseFinds());
            bestHypothesis.refuse(Refusal.OUTDONE);
        }
        best = reading;
        bestHypothesis = origin;
    }
}
