package signet.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static JsonObject object(String text) throws JsonException {
        return Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryKindOfValue() throws JsonException {
        JsonObject object =
                object(
                        """
                        {"s":"a\\u00fc\\n","n":-12,"d":0.5e1,"t":true,"z":null,"l":[1,{}]}\
                        """);

        assertThat(object.string("s")).isEqualTo("aü\n");
        assertThat(object.longValue("n")).isEqualTo(-12);
        assertThat(object.doubleValue("d")).isEqualTo(5);
        assertThat(object.bool("t")).isTrue();
        assertThat(object.find("z")).contains(new JsonNull());
        assertThat(object.get("l", JsonArray.class).values()).hasSize(2);
        assertThat(object.members().keySet()).containsExactly("s", "n", "d", "t", "z", "l");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "01",
                "+1",
                ".5",
                "1.",
                "NaN",
                "Infinity",
                "//c\n1",
                "tru",
                "\"a",
                "\"\t\"",
                "\"\\x\"",
                "1 2",
                "{} }",
                "[1 2]",
                "{\"a\" 1}",
                "{\"a\":1,\"a\":1}",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}"
            })
    void refusesWhatIsNotStrictJson(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void namesThePlaceOfAnError() {
        JsonException problem =
                catchThrowableOfType(JsonException.class, () -> Json.parse("{\"a\":1,\n \"b\":?}"));

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.offset()).isBetween(12L, 14L);
        assertThat(problem.getMessage()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void namesTheMemberThatIsMissingOrOfAnotherKind() throws JsonException {
        JsonObject object = object("{\"a\":1.5}");

        assertThatThrownBy(() -> object.string("b")).hasMessage("\"b\" is missing");
        assertThatThrownBy(() -> object.string("a")).hasMessage("\"a\" must not be a number");
        assertThatThrownBy(() -> object.longValue("a")).hasMessageContaining("a whole number");
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> Json.parse("[".repeat(1_000_000)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("nested deeper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3,4,5,6,7,8]", "\"a string of 21 letters\"", "[[[[1]]]]"})
    void refusesMoreThanItsLimits(String text) {
        JsonLimits limits = new JsonLimits(1000, 3, 8, 20);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.parse(new ByteArrayInputStream(bytes), limits))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void keepsNumbersThatNoDoubleHolds() throws JsonException {
        String text = "[1e999999999,9007199254740993,0.1000000000000000055]";
        assertThat(Json.compact(Json.parse(text))).isEqualTo(text);
    }

    @Test
    void writesMembersInTheirOrder() {
        JsonObject object = JsonObject.builder().put("b", 1).put("a", "\u0001ü").build();

        assertThat(Json.compact(object)).isEqualTo("{\"b\":1,\"a\":\"\\u0001ü\"}");
        assertThat(Json.pretty(object)).isEqualTo("{\n  \"b\": 1,\n  \"a\": \"\\u0001ü\"\n}");
    }

    @Test
    void writesPrettyArraysOverSeveralLines() throws JsonException {
        assertThat(Json.pretty(Json.parse("{\"l\":[1,{\"a\":[]}]}")))
                .isEqualTo("{\n  \"l\": [\n    1,\n    {\n      \"a\": []\n    }\n  ]\n}");
    }

    @Test
    void theCanonicalFormIsSortedAndWithoutSpaces() throws JsonException {
        assertThat(Json.canonical(Json.parse("{ \"b\": [ 1 ], \"a\": {\"d\":1, \"c\":2} }")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"a\":{\"c\":2,\"d\":1},\"b\":[1]}");
    }

    @Test
    void whatIsWrittenReadsBackEqual() throws JsonException {
        JsonValue value =
                Json.parse("{\"a\":[true,false,null,\"\\\\\\\"/\",-0.0,{}],\"😀\":\"😀\"}");

        assertThat(Json.parse(Json.compact(value))).isEqualTo(value);
        assertThat(Json.parse(Json.pretty(value))).isEqualTo(value);
        assertThat(Json.parse(Json.canonical(value))).isEqualTo(value).hasSameHashCodeAs(value);
    }

    @Test
    void refusesNumbersThatJsonCannotSay() {
        assertThatThrownBy(() -> JsonNumber.of(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonObject.builder().put("a", 1).put("a", 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
