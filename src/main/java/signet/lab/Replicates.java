package signet.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import signet.lab.RunEvent.RoundDone;
import signet.lab.spec.RunSpec;
import signet.report.Spread;
import signet.ticket.Density;

/**
 * Runs that differ in their seed only, and what came of those that are finished.
 *
 * @param specs of all of them, one or more
 * @param outcomes of the finished ones
 */
public record Replicates(List<RunSpec> specs, List<Outcome> outcomes) {
    /**
     * What a finished run is judged by.
     *
     * @param dense before anything was pruned
     * @param ticket the result; the same round where nothing was pruned
     */
    public record Outcome(RoundDone dense, RoundDone ticket) {
        static Outcome of(RunResult result) {
            return new Outcome(result.dense(), result.ticket());
        }
    }

    public Replicates {
        specs = List.copyOf(specs);
        outcomes = List.copyOf(outcomes);
    }

    /** The groups of two or more among these runs, in their order. */
    static List<Replicates> among(List<Run> runs) {
        Map<String, List<Run>> groups =
                runs.stream()
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        run -> run.spec().withSeed(0).hash(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(Replicates::of)
                .toList();
    }

    private static Replicates of(List<Run> runs) {
        return of(
                runs.stream().map(Run::spec).toList(),
                runs.stream().map(Run::result).flatMap(Optional::stream).toList());
    }

    /** What so many results say of their specs. */
    public static Replicates of(List<RunSpec> specs, List<RunResult> results) {
        return new Replicates(specs, results.stream().map(Outcome::of).toList());
    }

    /** What all of them do. */
    public RunSpec.Kind kind() {
        return specs.getFirst().kind();
    }

    /** The seeds of all of them. */
    public List<Long> seeds() {
        return specs.stream().map(spec -> spec.recipe().seed()).toList();
    }

    /** Test accuracy of the dense networks, 0 to 1. */
    public Spread dense() {
        return over(outcome -> outcome.dense().test());
    }

    /** Test accuracy of the results, 0 to 1. */
    public Spread test() {
        return over(outcome -> outcome.ticket().test());
    }

    /** Density of the results over the layers that are pruned, 0 to 1. */
    public Spread density() {
        return over(
                outcome -> new Density(outcome.ticket().kept(), outcome.ticket().total()).ratio());
    }

    private Spread over(ToDoubleFunction<Outcome> number) {
        return Spread.of(outcomes.stream().mapToDouble(number).toArray());
    }
}
