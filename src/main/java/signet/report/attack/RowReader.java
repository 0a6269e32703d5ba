package signet.report.attack;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.evidence.Statistic;
import signet.evidence.Tries;
import signet.evidence.Verdict;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.qr.recover.Rung;
import signet.qr.symbol.ModuleMatrix;
import signet.ticket.Density;

/** Rows from JSON, as {@link RowWriter} writes them. */
final class RowReader {
    private final JsonObject json;

    private RowReader(JsonObject json) {
        this.json = json;
    }

    static AttackRow read(JsonObject json) throws JsonException {
        try {
            return new RowReader(json).row();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw json.problem("the row cannot be: " + e.getMessage());
        }
    }

    private AttackRow row() throws JsonException {
        return new AttackRow(
                new Subject(json.string("ticket"), word(Subject.Kind.class, json, "kind")),
                new AttackName(json.string("attack"), json.string("title"), json.string("family")),
                json.find("strength").isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Strength(json.doubleValue("strength"), json.string("unit"))),
                json.longValue("seed"),
                json.find("failure").isEmpty()
                        ? measured()
                        : new CellOutcome.Failed(json.string("failure")),
                json.doubleValue("seconds"),
                paper());
    }

    private Optional<Published> paper() throws JsonException {
        Optional<JsonObject> paper = object("paper");
        if (paper.isEmpty()) {
            return Optional.empty();
        }
        JsonObject published = paper.get();
        return Optional.of(
                new Published(
                        published.doubleValue("accuracy"),
                        published.find("decodes").isEmpty()
                                ? Optional.empty()
                                : Optional.of(published.bool("decodes")),
                        published.string("source"),
                        published.find("footnote").isEmpty()
                                ? Optional.empty()
                                : Optional.of(published.string("footnote"))));
    }

    private Measurement measured() throws JsonException {
        Score all = score(Statistic.ALL, "all").orElseThrow(() -> missing("all"));
        Optional<Score> flip = score(Statistic.FLIP, "flip");
        Optional<Score> mask = score(Statistic.MASK, "mask");
        return new Measurement(
                json.doubleValue("accuracy"),
                json.find("baseline").isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(json.doubleValue("baseline")),
                new Density(json.longValue("kept"), json.longValue("total")),
                new Detection(
                        decode("blind"),
                        decode("informed"),
                        all,
                        flip,
                        mask,
                        verdict(flip, mask),
                        code()));
    }

    private Verdict verdict(Optional<Score> flip, Optional<Score> mask) throws JsonException {
        String words = json.string("verdict");
        return switch (words) {
            case "Carries this release" ->
                    new Verdict.CarriesRelease(flip.orElseThrow(() -> missing("flip")));
            case "Same lineage" -> new Verdict.SameLineage(mask.orElseThrow(() -> missing("mask")));
            case "Inconclusive" -> new Verdict.Inconclusive(json.string("reason"));
            case "Read, no claim" -> new Verdict.ReadWithoutClaim();
            default -> throw json.problem("\"%s\" is no verdict".formatted(words));
        };
    }

    private Optional<Decode> decode(String name) throws JsonException {
        Optional<JsonObject> found = object(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonObject read = found.get();
        return Optional.of(
                new Decode(
                        read.string("text"),
                        read.bool("right"),
                        word(Rung.class, read, "rung"),
                        Math.toIntExact(read.longValue("corrected"))));
    }

    private Optional<Score> score(Statistic statistic, String name) throws JsonException {
        Optional<JsonObject> found = object(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonObject score = found.get();
        return Optional.of(
                new Score(
                        statistic,
                        score.longValue("tested"),
                        score.longValue("matches"),
                        new PValue(score.doubleValue("rawLog2P")),
                        new Tries(
                                score.longValue("readings"), score.doubleValue("alignmentBits"))));
    }

    private Optional<ExtractedCode> code() throws JsonException {
        if (json.find("size").isEmpty()) {
            return Optional.empty();
        }
        int size = Math.toIntExact(json.longValue("size"));
        return Optional.of(new ExtractedCode(modules("pressed", size), modules("found", size)));
    }

    private ModuleMatrix modules(String name, int size) throws JsonException {
        String modules = json.string(name);
        if (modules.length() != size * size) {
            throw json.problem(
                    "\"%s\" has %d modules instead of %d × %d"
                            .formatted(name, modules.length(), size, size));
        }
        BitSet dark = new BitSet();
        for (int module = 0; module < modules.length(); module++) {
            dark.set(module, modules.charAt(module) == '1');
        }
        return ModuleMatrix.of(size, dark);
    }

    private Optional<JsonObject> object(String name) throws JsonException {
        return json.find(name).isEmpty()
                ? Optional.empty()
                : Optional.of(json.get(name, JsonObject.class));
    }

    private JsonException missing(String name) {
        return json.problem("\"%s\" is missing".formatted(name));
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonObject json, String name)
            throws JsonException {
        return Enum.valueOf(type, json.string(name).toUpperCase(Locale.ROOT));
    }
}
