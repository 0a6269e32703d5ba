package signet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import signet.app.run.FinishedRun;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.lab.Replicates;
import signet.lab.spec.RunSpec;
import signet.report.Spread;

/** Tells what came of a run from one seed or more. */
final class ReplicatesReport implements Verb.Report<List<FinishedRun>> {
    private final RunReport one = new RunReport();

    @Override
    public void print(List<FinishedRun> runs, Console console) {
        if (runs.size() == 1) {
            one.print(runs.getFirst(), console);
            return;
        }
        List<String> lines = table(runs).lines(console.style().width());
        console.heading(lines.getFirst());
        lines.stream().skip(1).forEach(console::line);
        console.heading(sentence(replicates(runs)));
        runs.forEach(run -> console.line("Ticket " + run.output().orElse(run.ticket())));
    }

    private static Table table(List<FinishedRun> runs) {
        Table table =
                new Table(
                        List.of(
                                new Table.Column("Seed", true, 0),
                                new Table.Column("Run", false, 2),
                                new Table.Column("Dense", true, 0),
                                new Table.Column("Ticket", true, 0),
                                new Table.Column("Density", true, 0),
                                new Table.Column("Time", true, 1),
                                new Table.Column("", false, 3)));
        for (FinishedRun run : runs) {
            table.add(
                    Long.toString(run.spec().recipe().seed()),
                    run.folder().id(),
                    Numbers.percent(run.result().dense().test()),
                    Numbers.percent(run.result().ticket().test()),
                    run.result().density().percent(),
                    Numbers.time(run.result().seconds()),
                    run.isOld() ? "done before" : "");
        }
        return table;
    }

    private static Replicates replicates(List<FinishedRun> runs) {
        return Replicates.of(
                runs.stream().map(FinishedRun::spec).toList(),
                runs.stream().map(FinishedRun::result).toList());
    }

    /** Means with their standard deviation, and of how many runs they are. */
    static String sentence(Replicates replicates) {
        int n = replicates.outcomes().size();
        String which =
                "Seeds "
                        + replicates.seeds().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
        if (n == 0) {
            return which + ": none is finished";
        }
        String all =
                replicates.kind() == RunSpec.Kind.TRAIN
                        ? "test accuracy " + percent(replicates.test())
                        : "dense %s, ticket %s, density %s"
                                .formatted(
                                        percent(replicates.dense()),
                                        percent(replicates.test()),
                                        percent(replicates.density()));
        return "%s: %s (%s, n = %d)"
                .formatted(which, all, n == 1 ? "one run" : "mean ± standard deviation", n);
    }

    private static String percent(Spread spread) {
        return spread.times(100).text(2) + " %";
    }

    @Override
    public JsonObject json(List<FinishedRun> runs) {
        if (runs.size() == 1) {
            return one.json(runs.getFirst());
        }
        return JsonObject.builder()
                .put("replicates", json(replicates(runs)))
                .put("runs", array(runs, one::json))
                .build();
    }

    /** Means and deviations, 0 to 1; null where there are too few runs. */
    static JsonObject json(Replicates replicates) {
        return JsonObject.builder()
                .put("seeds", array(replicates.seeds(), JsonNumber::of))
                .put("n", replicates.outcomes().size())
                .put("dense", json(replicates.dense()))
                .put("test", json(replicates.test()))
                .put("density", json(replicates.density()))
                .build();
    }

    private static JsonObject json(Spread spread) {
        JsonObject.Builder json = JsonObject.builder();
        json.put("mean", spread.n() == 0 ? new JsonNull() : JsonNumber.of(spread.mean()));
        json.put(
                "deviation",
                spread.deviation().isEmpty()
                        ? new JsonNull()
                        : JsonNumber.of(spread.deviation().getAsDouble()));
        return json.build();
    }

    private static <T> JsonArray array(List<T> all, Function<T, JsonValue> json) {
        return new JsonArray(new ArrayList<>(all.stream().map(json).toList()));
    }
}
