package signet.format.json;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Builds the tree from Jackson's tokens. Recursion is as deep as the limits allow, no deeper. */
final class JsonTreeReader {
    private final JsonParser tokens;

    private JsonTreeReader(JsonParser tokens) {
        this.tokens = tokens;
    }

    static JsonValue read(InputStream utf8, JsonLimits limits) throws JsonException {
        try (JsonParser parser = factory(limits).createParser(ObjectReadContext.empty(), utf8)) {
            return new JsonTreeReader(parser).document();
        } catch (JacksonException problem) {
            TokenStreamLocation place = problem.getLocation();
            throw new JsonException(
                    sentence(problem),
                    place == null ? -1 : place.getByteOffset(),
                    place == null ? -1 : place.getLineNr());
        }
    }

    private static JsonFactory factory(JsonLimits limits) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxDocumentLength(limits.bytes())
                                .maxNestingDepth(limits.depth())
                                .maxTokenCount(limits.tokens())
                                .maxStringLength(limits.characters())
                                .build())
                .build();
    }

    /** Jackson's own sentence, up to its first line break; about its limits in our words. */
    private static String sentence(JacksonException problem) {
        if (problem instanceof StreamConstraintsException) {
            return "it is larger or nested deeper than anything that is read here";
        }
        return problem.getOriginalMessage().lines().findFirst().orElse("not JSON");
    }

    private JsonValue document() throws JsonException {
        if (tokens.nextToken() == null) {
            throw problem("the text is empty");
        }
        JsonValue value = value();
        if (tokens.nextToken() != null) {
            throw problem("the text goes on after its value");
        }
        return value;
    }

    private JsonValue value() throws JsonException {
        JsonToken token = tokens.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonString(unicode(tokens.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(tokens.getString());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw problem("a value is missing");
        };
    }

    private JsonObject object() throws JsonException {
        TokenStreamLocation place = tokens.currentTokenLocation();
        SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = unicode(tokens.currentName());
            tokens.nextToken();
            members.put(name, value());
        }
        return new JsonObject(members, place.getByteOffset(), place.getLineNr());
    }

    private JsonArray array() throws JsonException {
        List<JsonValue> values = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return new JsonArray(values);
    }

    /** Refuses half a surrogate pair: it is no character and cannot be written back. */
    private String unicode(String text) throws JsonException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair =
                        Character.isHighSurrogate(text.charAt(i))
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw problem("a string holds half of a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }

    private JsonException problem(String reason) {
        TokenStreamLocation place = tokens.currentTokenLocation();
        return new JsonException(reason, place.getByteOffset(), place.getLineNr());
    }
}
