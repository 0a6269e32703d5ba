package signet.attack.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonBoolean;
import signet.format.json.JsonException;
import signet.format.json.JsonNumber;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.format.json.JsonValue;

/**
 * What the NeurIPS'21 paper on the ownership of lottery tickets (arXiv 2111.00162) printed about
 * attacks: Tables 2, 5, 6 and 8 and the replacement of a region, with footnotes where the paper
 * does not agree with itself.
 */
public final class PaperResults {
    /** Stands for no attack. */
    public static final String UNATTACKED = "none";

    private static final String RESOURCE = "paper-results.json";

    /** Strengths are compared as they are printed, in tenths of a percent at the finest. */
    private static final double SAME = 1e-9;

    private static final PaperResults BUNDLED = read();

    private final String caution;
    private final List<PublishedResult> results;

    private PaperResults(String caution, List<PublishedResult> results) {
        this.caution = caution;
        this.results = List.copyOf(results);
    }

    /** All of them, in the order of the paper. */
    public static List<PublishedResult> all() {
        return BUNDLED.results;
    }

    /** What is to be said of all of them. */
    public static String caution() {
        return BUNDLED.caution;
    }

    /**
     * What was printed for an attack on a network; a setting may be printed in several tables.
     *
     * @param attack id in the {@link Catalogue}, or {@link #UNATTACKED}
     */
    public static List<PublishedResult> of(
            String network, String data, String attack, double strength) {
        return BUNDLED.results.stream()
                .filter(result -> result.network().equals(network) && result.data().equals(data))
                .filter(result -> result.attack().equals(attack))
                .filter(result -> Math.abs(result.strength() - strength) < SAME)
                .toList();
    }

    private static PaperResults read() {
        try (InputStream file = PaperResults.class.getResourceAsStream(RESOURCE)) {
            JsonObject json = Json.parseObject(file.readAllBytes());
            JsonObject notes = json.get("notes", JsonObject.class);
            List<PublishedResult> results = new ArrayList<>();
            for (JsonValue each : json.get("results", JsonArray.class).values()) {
                results.add(result((JsonObject) each, notes));
            }
            return new PaperResults(notes.string("single"), results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException e) {
            throw new IllegalStateException(RESOURCE + " is damaged", e);
        }
    }

    private static PublishedResult result(JsonObject json, JsonObject notes) throws JsonException {
        List<String> sentences = new ArrayList<>();
        for (JsonValue note : json.get("notes", JsonArray.class).values()) {
            sentences.add(notes.string(((JsonString) note).value()));
        }
        return new PublishedResult(
                json.string("table"),
                json.string("scheme"),
                json.string("network"),
                json.string("data"),
                json.string("attack"),
                json.doubleValue("strength"),
                json.doubleValue("accuracy"),
                number(json, "trigger"),
                number(json, "density"),
                flag(json, "decodes"),
                sentences);
    }

    private static OptionalDouble number(JsonObject json, String name) throws JsonException {
        return json.find(name).isPresent()
                ? OptionalDouble.of(json.get(name, JsonNumber.class).doubleValue())
                : OptionalDouble.empty();
    }

    private static Optional<Boolean> flag(JsonObject json, String name) throws JsonException {
        return json.find(name).isPresent()
                ? Optional.of(json.get(name, JsonBoolean.class).value())
                : Optional.empty();
    }
}
