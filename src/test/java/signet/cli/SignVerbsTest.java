package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNull;
import signet.format.json.JsonObject;

/** Signing, reading and verifying on the command line, on the bundled samples. */
class SignVerbsTest {
    private static final String UNMARKED = "sample-models/resnet20-cifar10.safetensors";
    private static final String PUBLISHED = "sample-models/resnet20-reference-embedded.safetensors";
    private static final Style PIPE = Style.of(0, Map.of(), StandardCharsets.UTF_8);

    private static CliTest.Result run(String... arguments) {
        return CliTest.run(PIPE, arguments);
    }

    private static JsonObject json(CliTest.Result result) throws JsonException {
        return Json.parseObject(result.out().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void extractReadsWhatThePublishedCodeEmbedded() throws JsonException {
        CliTest.Result result = run("extract", PUBLISHED, "--json");
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        JsonObject json = json(result);
        assertThat(json.members().keySet())
                .startsWith(
                        "found",
                        "text",
                        "layer",
                        "row",
                        "column",
                        "version",
                        "ecLevel",
                        "dataMask",
                        "polarity",
                        "orientation",
                        "corrected",
                        "log2P");
        assertThat(json.bool("found")).isTrue();
        assertThat(json.bool("blind")).isTrue();
        assertThat(json.string("text")).isEqualTo("signature");
        assertThat(json.string("layer")).isEqualTo("layer2.2.conv2");
        assertThat(json.longValue("row")).isZero();
        assertThat(json.longValue("column")).isEqualTo(2);
        assertThat(json.longValue("version")).isEqualTo(3);
        assertThat(json.string("ecLevel")).isEqualTo("H");
        assertThat(json.string("polarity")).isEqualTo("light-kept");
        assertThat(json.string("orientation")).isEqualTo("upright");
        assertThat(json.doubleValue("log2P")).isLessThan(-200);
        assertThat(json.get("readings", JsonArray.class).values()).hasSize(1);
    }

    @Test
    void extractSaysInWordsWhatARandomMaskWouldShow() {
        CliTest.Result result = run("extract", PUBLISHED, "--layer", "layer2.2.conv2");
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .startsWith("signature\n  layer2.2.conv2, row 0, column 2; upright, light kept\n")
                .contains("version 3, level H", "modules corrected", "log2 p \u2212")
                .endsWith("A reading is no claim yet: verify it with the owner's record.\n");
    }

    @Test
    void extractAtAPlaceIsNotBlind() throws JsonException {
        CliTest.Result result =
                run(
                        "extract",
                        PUBLISHED,
                        "--json",
                        "--layer",
                        "layer2.2.conv2",
                        "--row",
                        "0",
                        "--column",
                        "2",
                        "--version",
                        "3",
                        "--orientation",
                        "upright",
                        "--polarity",
                        "light-kept");
        assertThat(result.status()).isZero();
        assertThat(json(result).bool("blind")).isFalse();
        assertThat(json(result).longValue("tried")).isEqualTo(1);
    }

    @Test
    void extractEndsWithOneWhereNothingIs() throws JsonException {
        CliTest.Result result = run("extract", UNMARKED, "--json", "--version", "3");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        JsonObject json = json(result);
        assertThat(json.bool("found")).isFalse();
        assertThat(json.members().get("text")).isEqualTo(new JsonNull());
        assertThat(json.members().get("log2P")).isEqualTo(new JsonNull());
        assertThat(json.longValue("tried")).isGreaterThan(1_000_000);
    }

    @Test
    void extractSaysWhyAPlaceGaveNothing() {
        CliTest.Result result =
                run(
                        "extract",
                        UNMARKED,
                        "--layer",
                        "layer2.2.conv2",
                        "--row",
                        "0",
                        "--column",
                        "0",
                        "--version",
                        "3");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "No signature was read in resnet20-cifar10.safetensors; 16 readings tried.")
                .contains("some block has more damage than its check codewords can correct");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--layer nowhere | The ticket has no layer nowhere",
                "--row -1 | Rows and columns count from 0, not from -1",
                "--version 41 | QR versions go from 1 to 40, not 41",
                "--layer layer2.2.conv2 --row 30 --column 0 | No symbol fits layer2.2.conv2",
            })
    void extractRefusesPlacesThatAreNone(String options, String reason) {
        CliTest.Result result = run(("extract " + UNMARKED + " " + options).split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("signet: resnet20-cifar10.safetensors was not searched: " + reason)
                .hasLineCount(1);
    }

    @Test
    void extractSaysWhichTurnsThereAre() {
        CliTest.Result result = run("extract", UNMARKED, "--orientation", "sideways");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("mirrored-turned-90").hasLineCount(1);
    }
}
