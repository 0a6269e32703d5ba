package signet.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import signet.format.json.Json;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.lab.RunEvent.RoundDone;
import signet.lab.spec.RunSpecJson;

/**
 * Runs side by side.
 *
 * @param runs in the order in which they were given
 * @param differences what their specs differ in
 * @param points accuracies of all their rounds, the densest first
 * @param replicates groups of two or more of them that differ in their seed only
 */
public record RunComparison(
        List<Run> runs,
        List<Difference> differences,
        List<Point> points,
        List<Replicates> replicates) {
    public RunComparison {
        runs = List.copyOf(runs);
        replicates = List.copyOf(replicates);
        differences = List.copyOf(differences);
        points = List.copyOf(points);
    }

    /**
     * What the specs say under one name.
     *
     * @param name as in the spec: {@code recipe.epochs}
     * @param values of each run, in their order; empty where a spec has none
     */
    public record Difference(String name, List<String> values) {
        public Difference {
            values = List.copyOf(values);
        }
    }

    /**
     * A round of one of the runs.
     *
     * @param run its place among the runs
     */
    public record Point(int run, RoundDone round) {
        /** Part of the weights that are left, 0 to 1. */
        public double density() {
            return (double) round.kept() / round.total();
        }
    }

    public static RunComparison of(List<Run> runs) {
        return new RunComparison(runs, differences(runs), points(runs), Replicates.among(runs));
    }

    private static List<Point> points(List<Run> runs) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int run = i;
            runs.get(i).rounds().forEach(round -> points.add(new Point(run, round)));
        }
        points.sort(Comparator.comparingDouble(Point::density).reversed());
        return points;
    }

    private static List<Difference> differences(List<Run> runs) {
        List<SequencedMap<String, String>> specs =
                runs.stream().map(run -> flat(RunSpecJson.write(run.spec()))).toList();
        Set<String> names = new TreeSet<>();
        specs.forEach(spec -> names.addAll(spec.keySet()));
        return names.stream()
                .map(name ->
                        new Difference(
                                name,
                                specs.stream().map(spec -> spec.getOrDefault(name, "")).toList()))
                .filter(difference -> difference.values().stream().distinct().count() > 1)
                .toList();
    }

    private static SequencedMap<String, String> flat(JsonObject spec) {
        SequencedMap<String, String> flat = new LinkedHashMap<>();
        flatten("", spec, flat);
        return flat;
    }

    private static void flatten(String name, JsonValue value, SequencedMap<String, String> into) {
        switch (value) {
            case JsonObject object ->
                    object.members()
                            .forEach((member, inner) ->
                                    flatten(
                                            name.isEmpty() ? member : name + "." + member,
                                            inner,
                                            into));
            case JsonString(String text) -> into.put(name, text);
            default -> into.put(name, Json.compact(value));
        }
    }
}
