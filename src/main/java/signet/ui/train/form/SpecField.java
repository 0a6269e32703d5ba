package signet.ui.train.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import signet.format.json.JsonArray;
import signet.format.json.JsonBoolean;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;
import signet.lab.spec.SpecException;

/**
 * One value of a spec as a person edits it: its member in the JSON, and what it means.
 *
 * @param path of the member: {@code recipe.learningRate}
 * @param title in the form
 * @param meaning one line
 * @param choices what it may be; empty for what is typed
 */
public record SpecField(String path, String title, String meaning, List<String> choices) {
    private static final List<String> YES_NO = List.of("yes", "no");

    /** All of them, in the order of the form. */
    public static final List<SpecField> ALL =
            List.of(
                    typed("recipe.epochs", "Epochs a round", "passes over the training images"),
                    typed("recipe.batchSize", "Batch size", "images per step"),
                    typed("recipe.learningRate", "Learning rate", "before the schedule scales it"),
                    chosen(
                            "recipe.schedule.kind",
                            "Schedule",
                            "how the learning rate changes",
                            "multi-step",
                            "cosine",
                            "one-cycle",
                            "constant"),
                    typed("recipe.schedule.milestones", "Milestones", "epochs at which it drops"),
                    typed("recipe.schedule.drop", "Drop", "what each milestone multiplies it with"),
                    typed("recipe.schedule.rise", "Rise", "part of all steps in which it rises"),
                    typed("recipe.warmupSteps", "Warm-up steps", "first steps with a smaller rate"),
                    typed("recipe.momentum", "Momentum", "of SGD"),
                    typed("recipe.weightDecay", "Weight decay", "pulls every weight to 0"),
                    typed("recipe.labelSmoothing", "Label smoothing", "0 for none"),
                    typed("recipe.padding", "Crop padding", "pixels; 0 for no random crop"),
                    switched("recipe.flip", "Mirror images", "in half of the cases"),
                    typed("seed", "Seed", "of start, order and augmentation"),
                    typed(
                            "search.rewindEpoch",
                            "Rewind to epoch",
                            "0 for the start, 0.5 for half an epoch"),
                    typed("search.maxRounds", "Rounds at most", "kept or not"),
                    typed("search.stopDensity", "Stop at density", "kept / total; 0 for none"),
                    chosen(
                            "search.metric",
                            "Decide on",
                            "whose accuracy keeps a round",
                            "test",
                            "validation"),
                    chosen(
                            "search.method",
                            "Keep weights by",
                            "what makes a weight worth keeping",
                            "magnitude",
                            "random",
                            "snip",
                            "grasp",
                            "synflow"),
                    chosen(
                            "search.scope",
                            "Compare weights",
                            "over the network or in each layer",
                            "global",
                            "layerwise"),
                    switched("search.controls", "Control tickets", "train three beside the result"),
                    typed("data.training", "Training images", "part that is used, up to 1"),
                    typed("data.evaluation", "Evaluation images", "part that is used, up to 1"));

    public SpecField {
        choices = List.copyOf(choices);
    }

    private static SpecField typed(String path, String title, String meaning) {
        return new SpecField(path, title, meaning, List.of());
    }

    private static SpecField chosen(String path, String title, String meaning, String... choices) {
        return new SpecField(path, title, meaning, List.of(choices));
    }

    private static SpecField switched(String path, String title, String meaning) {
        return new SpecField(path, title, meaning, YES_NO);
    }

    /** The fields that a spec has, in the order of the form. */
    public static List<SpecField> of(RunSpec spec) {
        JsonObject json = RunSpecJson.write(spec);
        return ALL.stream().filter(field -> field.find(json).isPresent()).toList();
    }

    /** What the spec says, as it is shown and typed; empty where it has no such member. */
    public String text(RunSpec spec) {
        return find(RunSpecJson.write(spec)).map(SpecField::text).orElse("");
    }

    private Optional<JsonValue> find(JsonObject json) {
        Optional<JsonValue> found = Optional.of(json);
        for (String name : path.split("\\.")) {
            found =
                    found.filter(JsonObject.class::isInstance)
                            .flatMap(parent -> ((JsonObject) parent).find(name));
        }
        return found;
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString(String text) -> text;
            case JsonNumber(String literal) -> literal;
            case JsonBoolean(boolean on) -> on ? "yes" : "no";
            case JsonArray(List<JsonValue> values) ->
                    values.stream().map(SpecField::text).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /**
     * The spec with another value.
     *
     * @throws SpecException in a sentence, if that is no value for this
     */
    public RunSpec change(RunSpec spec, String text) throws SpecException {
        JsonObject json = RunSpecJson.write(spec);
        JsonValue former = find(json).orElseThrow();
        if (path.equals("recipe.schedule.kind")) {
            return RunSpecJson.read(
                    Paths.replace(json, "recipe.schedule", schedule(text, spec.recipe().epochs())));
        }
        return RunSpecJson.read(Paths.replace(json, path, value(former, text.strip())));
    }

    /** Another schedule starts from its usual values. */
    private static JsonObject schedule(String kind, int epochs) {
        JsonObject.Builder json = JsonObject.builder().put("kind", kind);
        if (kind.equals("multi-step")) {
            JsonArray milestones =
                    new JsonArray(
                            List.of(JsonNumber.of(epochs / 2), JsonNumber.of(epochs * 3L / 4)));
            json.put("milestones", milestones);
        }
        return json.build();
    }

    private JsonValue value(JsonValue former, String text) throws SpecException {
        return switch (former) {
            case JsonBoolean _ -> new JsonBoolean(text.equals("yes"));
            case JsonNumber _ -> number(text);
            case JsonArray _ -> numbers(text);
            default -> new JsonString(text);
        };
    }

    private JsonArray numbers(String text) throws SpecException {
        List<JsonValue> values = new java.util.ArrayList<>();
        for (String part : text.split("[,;\\s]+")) {
            if (!part.isEmpty()) {
                values.add(number(part));
            }
        }
        return new JsonArray(values);
    }

    private JsonNumber number(String text) throws SpecException {
        try {
            long whole = Long.parseLong(text);
            return JsonNumber.of(whole);
        } catch (NumberFormatException e) {
            return decimal(text);
        }
    }

    private JsonNumber decimal(String text) throws SpecException {
        try {
            return JsonNumber.of(Double.parseDouble(text));
        } catch (IllegalArgumentException e) {
            throw new SpecException(
                    "%s must be a number such as %s, not \"%s\"."
                            .formatted(title, path.endsWith("epochs") ? "20" : "0.1", text),
                    e);
        }
    }
}
