package signet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signet.app.run.RunsAnswer;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.lab.Replicates;
import signet.lab.Run;
import signet.lab.RunComparison;
import signet.lab.RunEventJson;
import signet.lab.RunResult;
import signet.lab.Runs;
import signet.lab.spec.ImageSource.Origin;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;

/** Tells about runs. */
final class RunsReport implements Verb.Report<RunsAnswer> {
    private static final List<Table.Column> COLUMNS =
            List.of(
                    new Table.Column("Run", false, 0),
                    new Table.Column("Name", false, 3),
                    new Table.Column("Network", false, 0),
                    new Table.Column("Data", false, 2),
                    new Table.Column("Kind", false, 1),
                    new Table.Column("Density", true, 0),
                    new Table.Column("Test", true, 0),
                    new Table.Column("State", false, 0));

    private final RunReport ended = new RunReport();

    @Override
    public void print(RunsAnswer answer, Console console) {
        switch (answer) {
            case RunsAnswer.Listed(Runs.Listing(var runs, var damaged)) -> {
                if (runs.isEmpty()) {
                    console.line("There are no runs yet; signet prune makes one.");
                } else {
                    print(runs, console);
                }
                damaged.forEach(console::amber);
            }
            case RunsAnswer.Compared(var comparison) -> {
                print(comparison.runs(), console);
                print(comparison, console);
                comparison.replicates().forEach(group -> print(group, console));
            }
            case RunsAnswer.Shown(var run) -> show(run, console);
            case RunsAnswer.Ended(var run) -> ended.print(run, console);
            case RunsAnswer.Changed(String run, String what) ->
                    console.line("Run %s %s.".formatted(run, what));
        }
    }

    private static void print(List<Run> runs, Console console) {
        Table table = new Table(COLUMNS);
        for (Run run : runs) {
            Optional<RunResult> result = run.result();
            table.add(
                    run.folder().id(),
                    run.name().orElse(""),
                    network(run.spec()),
                    data(run.spec()),
                    kind(run.spec()),
                    result.map(r -> r.density().percent()).orElse("–"),
                    result.map(r -> Numbers.percent(r.ticket().test())).orElse("–"),
                    state(run));
        }
        List<String> lines = table.lines(console.style().width());
        console.heading(lines.getFirst());
        lines.stream().skip(1).forEach(console::line);
    }

    private static String network(RunSpec spec) {
        return switch (spec.network()) {
            case NetworkSource.Architecture(String id) -> id;
            case NetworkSource.TicketFile(var file, _) -> file.getFileName().toString();
            case NetworkSource.Rewound(var masks, _) -> masks.file().getFileName().toString();
        };
    }

    private static String data(RunSpec spec) {
        return switch (spec.images().origin()) {
            case Origin.Sample() -> "fashion-mnist";
            case Origin.Folder(var path, _) -> path.getFileName().toString();
        };
    }

    private static String kind(RunSpec spec) {
        return spec.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String state(Run run) {
        if (run.result().isPresent()) {
            return "finished";
        }
        String where = run.underWay() ? "under way" : "stopped";
        return run.lastEpoch()
                .map(last ->
                        "%s after epoch %d of %d of round %d"
                                .formatted(where, last.epoch(), last.epochs(), last.round()))
                .orElse(run.begun().isEmpty() && !run.underWay() ? "not begun" : where);
    }

    private static void show(Run run, Console console) {
        console.heading("Run " + run.folder().id() + run.name().map(n -> ", " + n).orElse(""));
        console.line("%s on %s, %s".formatted(network(run.spec()), data(run.spec()), state(run)));
        console.line(run.folder().path().toString());
        run.environment()
                .map(environment -> environment.sessions().getLast().engine())
                .ifPresent(engine ->
                        console.line(
                                "%s on %s, %s"
                                        .formatted(
                                                engine.library(),
                                                engine.device(),
                                                Numbers.count(engine.threads(), "thread"))));
        if (!run.rounds().isEmpty()) {
            console.line("");
            RunReport.rounds(
                    run.rounds(), run.result().map(RunResult::controls).orElse(List.of()), console);
        }
        console.line("");
        console.line("Spec");
        Json.pretty(RunSpecJson.write(run.spec())).lines().forEach(console::line);
        if (run.result().isEmpty() && !run.underWay()) {
            console.amber("To go on with it: signet runs resume " + run.folder().id());
        }
    }

    /** What the specs say differently, member by member. */
    private static void print(RunComparison comparison, Console console) {
        boolean same = comparison.differences().isEmpty();
        console.line("");
        console.line(same ? "The specs are equal." : "What the specs say differently:");
        for (RunComparison.Difference difference : comparison.differences()) {
            console.line(
                    "  %s: %s"
                            .formatted(difference.name(), String.join(" | ", difference.values())));
        }
    }

    private static void print(Replicates group, Console console) {
        console.line("");
        console.line(ReplicatesReport.sentence(group));
    }

    private static JsonObject json(RunComparison.Difference difference) {
        return JsonObject.builder()
                .put("name", difference.name())
                .put("values", array(difference.values().stream().map(JsonString::new).toList()))
                .build();
    }

    @Override
    public JsonObject json(RunsAnswer answer) {
        return switch (answer) {
            case RunsAnswer.Listed(Runs.Listing(var runs, var damaged)) ->
                    JsonObject.builder()
                            .put("runs", array(runs.stream().map(RunsReport::summary).toList()))
                            .put("damaged", array(damaged.stream().map(JsonString::new).toList()))
                            .build();
            case RunsAnswer.Compared(var comparison) ->
                    JsonObject.builder()
                            .put(
                                    "runs",
                                    array(
                                            comparison.runs().stream()
                                                    .map(RunsReport::whole)
                                                    .toList()))
                            .put(
                                    "differences",
                                    array(
                                            comparison.differences().stream()
                                                    .map(RunsReport::json)
                                                    .toList()))
                            .put(
                                    "replicates",
                                    array(
                                            comparison.replicates().stream()
                                                    .map(ReplicatesReport::json)
                                                    .toList()))
                            .build();
            case RunsAnswer.Shown(var run) -> whole(run);
            case RunsAnswer.Ended(var run) -> ended.json(run);
            case RunsAnswer.Changed(String run, String what) ->
                    JsonObject.builder().put("run", run).put("done", what).build();
        };
    }

    private static JsonObject summary(Run run) {
        return start(run).build();
    }

    private static JsonObject whole(Run run) {
        return start(run)
                .put("spec", RunSpecJson.write(run.spec()))
                .put("rounds", array(run.rounds().stream().map(RunEventJson::write).toList()))
                .build();
    }

    private static JsonObject.Builder start(Run run) {
        Optional<RunResult> result = run.result();
        return JsonObject.builder()
                .put("run", run.folder().id())
                .put("name", run.name().<JsonValue>map(JsonString::new).orElse(new JsonNull()))
                .put("folder", run.folder().path().toString())
                .put("kind", kind(run.spec()))
                .put("network", network(run.spec()))
                .put("data", data(run.spec()))
                .put("finished", result.isPresent())
                .put("state", state(run))
                .put("density", number(result.map(r -> r.density().ratio())))
                .put("test", number(result.map(r -> r.ticket().test())))
                .put("dense", number(result.map(r -> r.dense().test())));
    }

    private static JsonValue number(Optional<Double> number) {
        return number.<JsonValue>map(JsonNumber::of).orElse(new JsonNull());
    }

    private static JsonArray array(List<? extends JsonValue> values) {
        return new JsonArray(new ArrayList<>(values));
    }
}
