package signet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import signet.app.run.FinishedRun;
import signet.format.json.JsonArray;
import signet.format.json.JsonNull;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.lab.RunEvent.ControlDone;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEventJson;
import signet.lab.RunResult;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.ticket.Density;

/** Tells what came of a run. */
final class RunReport implements Verb.Report<FinishedRun> {
    @Override
    public void print(FinishedRun run, Console console) {
        RunResult result = run.result();
        if (run.isOld()) {
            console.amber("This run was done before; nothing was computed again.");
        }
        if (run.spec().kind() == RunSpec.Kind.TRAIN) {
            console.heading("Test accuracy " + Numbers.percent(result.ticket().test()));
            console.line("Validation accuracy " + Numbers.percent(result.ticket().validation()));
        } else {
            rounds(run.rounds(), result.controls(), console);
            console.heading(
                    "Ticket of round %d: density %s, test accuracy %s (dense %s)"
                            .formatted(
                                    result.round(),
                                    result.density().percent(),
                                    Numbers.percent(result.ticket().test()),
                                    Numbers.percent(result.dense().test())));
            console.line("It ended because " + result.reason() + ".");
            run.spec()
                    .search()
                    .filter(search -> run.spec().kind() == RunSpec.Kind.SEARCH)
                    .ifPresent(search -> console.line(kept(search, result.counts())));
        }
        console.line("Run %s, %s".formatted(run.folder().id(), Numbers.time(result.seconds())));
        console.line("Ticket " + run.output().orElse(run.ticket()));
    }

    /** What the paper prints as (5, 1, 8, 1). */
    private static String kept(Search search, List<Integer> counts) {
        return "Rounds kept with %s: %s"
                .formatted(
                        search.ratios().stream()
                                .map(Numbers::percent)
                                .collect(Collectors.joining(", ")),
                        counts.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** Each round, what it cost, and whether it was kept. */
    static void rounds(List<RoundDone> rounds, List<ControlDone> controls, Console console) {
        Table table =
                new Table(
                        List.of(
                                new Table.Column("Round", false, 0),
                                new Table.Column("Pruned", true, 1),
                                new Table.Column("Kept", true, 2),
                                new Table.Column("Density", true, 0),
                                new Table.Column("Validation", true, 1),
                                new Table.Column("Test", true, 0),
                                new Table.Column("", false, 0)));
        for (RoundDone round : rounds) {
            table.add(
                    round.round() == 0 ? "dense" : Integer.toString(round.round()),
                    round.round() == 0 ? "" : Numbers.percent(round.ratio()),
                    Numbers.grouped(round.kept()),
                    new Density(round.kept(), round.total()).percent(),
                    Numbers.percent(round.validation()),
                    Numbers.percent(round.test()),
                    round.matched() ? "" : "reverted");
        }
        for (ControlDone control : controls) {
            table.add(
                    control.control().title(),
                    "",
                    Numbers.grouped(control.kept()),
                    new Density(control.kept(), control.total()).percent(),
                    Numbers.percent(control.validation()),
                    Numbers.percent(control.test()),
                    "control");
        }
        List<String> lines = table.lines(console.style().width());
        console.heading(lines.getFirst());
        lines.stream().skip(1).forEach(console::line);
    }

    @Override
    public JsonObject json(FinishedRun run) {
        return members(run).build();
    }

    private static JsonObject.Builder members(FinishedRun run) {
        RunResult result = run.result();
        return JsonObject.builder()
                .put("run", run.folder().id())
                .put("folder", run.folder().path().toString())
                .put("kind", run.spec().kind().name().toLowerCase(Locale.ROOT))
                .put("doneBefore", run.isOld())
                .put("density", result.density().ratio())
                .put("dense", RunEventJson.write(result.dense()))
                .put("result", RunEventJson.write(result.ticket()))
                .put("counts", numbers(result.counts()))
                .put("reason", result.reason())
                .put("seconds", result.seconds())
                .put("sha256", result.sha256())
                .put("ticket", run.ticket().toString())
                .put("output", path(run.output()))
                .put("rounds", events(run.rounds().stream().map(RunEventJson::write).toList()))
                .put(
                        "controls",
                        events(result.controls().stream().map(RunEventJson::write).toList()));
    }

    private static JsonArray events(List<JsonObject> events) {
        return new JsonArray(List.copyOf(events));
    }

    private static JsonArray numbers(List<Integer> numbers) {
        return new JsonArray(numbers.stream().<JsonValue>map(JsonNumber::of).toList());
    }

    private static JsonValue path(Optional<Path> path) {
        return path.<JsonValue>map(file -> new JsonString(file.toString())).orElse(new JsonNull());
    }
}
