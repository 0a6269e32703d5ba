package signet.lab.spec;

import java.util.List;
import signet.format.json.JsonArray;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.net.train.Recipe;
import signet.net.train.Schedule;

/** Puts a spec into JSON. */
final class SpecWriter {
    private SpecWriter() {}

    /**
     * @param paths whether to say where files lie; without, it says only what decides the outcome
     */
    static JsonObject write(RunSpec spec, boolean paths) {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("version", RunSpecJson.VERSION)
                        .put("kind", Members.lowerCase(spec.kind()))
                        .put("network", network(spec.network(), paths))
                        .put("data", ImageSourceJson.write(spec.images(), paths))
                        .put("recipe", recipe(spec.recipe()));
        spec.search().ifPresent(search -> json.put("search", search(search)));
        return json.put("seed", spec.recipe().seed()).build();
    }

    private static JsonObject network(NetworkSource network, boolean paths) {
        JsonObject.Builder json = JsonObject.builder();
        switch (network) {
            case NetworkSource.Architecture(String id) -> json.put("architecture", id);
            case NetworkSource.TicketFile ticket -> putTicket(json, ticket, paths);
            case NetworkSource.Rewound(var masks, var weights) -> {
                JsonObject.Builder from = JsonObject.builder();
                putTicket(json, masks, paths);
                putTicket(from, weights, paths);
                json.put("weights", from.build());
            }
        }
        return json.build();
    }

    private static void putTicket(
            JsonObject.Builder json, NetworkSource.TicketFile ticket, boolean paths) {
        if (paths) {
            json.put("ticket", ticket.file().toString());
        }
        json.put("sha256", ticket.sha256());
    }

    private static JsonObject recipe(Recipe recipe) {
        return JsonObject.builder()
                .put("epochs", recipe.epochs())
                .put("batchSize", recipe.batchSize())
                .put("learningRate", recipe.learningRate())
                .put("schedule", schedule(recipe.schedule()))
                .put("warmupSteps", recipe.warmupSteps())
                .put("momentum", recipe.momentum())
                .put("weightDecay", recipe.weightDecay())
                .put("labelSmoothing", recipe.labelSmoothing())
                .put("padding", recipe.augmentation().padding())
                .put("flip", recipe.augmentation().flip())
                .build();
    }

    private static JsonObject schedule(Schedule schedule) {
        JsonObject.Builder json = JsonObject.builder();
        switch (schedule) {
            case Schedule.Constant() -> json.put("kind", SpecReader.CONSTANT);
            case Schedule.MultiStep(List<Integer> milestones, double drop) ->
                    json.put("kind", SpecReader.MULTI_STEP)
                            .put("milestones", numbers(milestones))
                            .put("drop", drop);
            case Schedule.Cosine() -> json.put("kind", SpecReader.COSINE);
            case Schedule.OneCycle(double rise) ->
                    json.put("kind", SpecReader.ONE_CYCLE).put("rise", rise);
        }
        return json.build();
    }

    private static JsonObject search(Search search) {
        return JsonObject.builder()
                .put(
                        "ratios",
                        new JsonArray(
                                search.ratios().stream().<JsonValue>map(JsonNumber::of).toList()))
                .put("tolerance", search.tolerance())
                .put("metric", Members.lowerCase(search.metric()))
                .put("rewindEpoch", number(search.rewindEpoch()))
                .put("maxRounds", search.maxRounds())
                .put("stopDensity", search.stopDensity())
                .put("method", Members.lowerCase(search.method()))
                .put("scope", Members.lowerCase(search.scope()))
                .put("controls", search.controls())
                .build();
    }

    /** Whole epochs are written as before fractions could be, so that a run keeps its name. */
    private static JsonNumber number(double epochs) {
        return epochs == Math.rint(epochs) ? JsonNumber.of((long) epochs) : JsonNumber.of(epochs);
    }

    private static JsonArray numbers(List<Integer> values) {
        return new JsonArray(values.stream().<JsonValue>map(JsonNumber::of).toList());
    }
}
