package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonNull;
import signet.format.json.JsonObject;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/** Signing, reading and verifying on the command line, on the bundled samples. */
class SignVerbsTest {
    private static final String UNMARKED = "sample-models/resnet20-cifar10.safetensors";
    private static final String PUBLISHED = "sample-models/resnet20-reference-embedded.safetensors";
    private static final Style PIPE = Style.of(0, Map.of(), StandardCharsets.UTF_8);

    @TempDir static Path shared;

    @TempDir Path folder;

    @BeforeAll
    static void signTheSample() {
        Path signed = shared.resolve("signed.safetensors");
        CliTest.Result result =
                run("embed", UNMARKED, "--text", "acme-2026", "--output", signed.toString());
        assertThat(result.status()).isZero();
    }

    /** A copy of the record of the sample, signed as {@code acme-2026}. */
    private Path record() throws IOException {
        return Files.copy(shared.resolve("signed.record.json"), folder.resolve("r.json"));
    }

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
                .contains(
                        "version 3, level H", "; blind, ", " modules corrected\n", "log2 p \u2212")
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

    @ParameterizedTest
    @ValueSource(strings = {"signet", "paper"})
    void whatIsEmbeddedIsReadBlindAndVerified(String mode) throws JsonException {
        Path signed = folder.resolve("signed.safetensors");
        CliTest.Result embedded =
                run(
                        "embed",
                        UNMARKED,
                        "--text",
                        "acme-2026",
                        "--output",
                        signed.toString(),
                        "--mode",
                        mode,
                        "--json");
        assertThat(embedded.status()).isZero();
        assertThat(embedded.err()).isEmpty();
        JsonObject took = json(embedded);
        assertThat(took.string("mode")).isEqualTo(mode);
        assertThat(took.get("after", JsonObject.class))
                .isEqualTo(took.get("before", JsonObject.class));
        assertThat(took.longValue("removedWeights")).isEqualTo(took.longValue("addedWeights"));

        JsonObject read = json(run("extract", signed.toString(), "--json"));
        assertThat(read.string("text")).isEqualTo("acme-2026");
        assertThat(read.string("layer")).isEqualTo(took.string("layer"));
        assertThat(read.longValue("row")).isEqualTo(took.longValue("row"));
        assertThat(read.longValue("column")).isEqualTo(took.longValue("column"));
        assertThat(read.longValue("corrected")).isZero();

        CliTest.Result verified =
                run("verify", signed.toString(), "--record", took.string("record"), "--json");
        assertThat(verified.status()).isZero();
        JsonObject proof = json(verified);
        assertThat(proof.string("verdict")).isEqualTo("carries-release");
        assertThat(proof.string("text")).isEqualTo("acme-2026");
        assertThat(proof.longValue("T")).isEqualTo(1);
        for (String statistic : List.of("S_flip", "S_all", "S_mask")) {
            JsonObject score = proof.get(statistic, JsonObject.class);
            assertThat(score.longValue("matches")).isEqualTo(score.longValue("tested"));
            assertThat(score.doubleValue("log2P")).isLessThan(-64);
        }
    }

    @Test
    void theUnmarkedOriginalEndsWithOne() throws IOException, JsonException {
        Path record = record();
        CliTest.Result text = run("verify", UNMARKED, "--record", record.toString());
        assertThat(text.status()).isEqualTo(1);
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .startsWith("Same lineage\n")
                .contains("No text was read at layer", "S_flip  0 of ")
                .doesNotContain("%");
        JsonObject json = json(run("verify", UNMARKED, "--record", record.toString(), "--json"));
        assertThat(json.bool("supported")).isFalse();
        assertThat(json.members().get("text")).isEqualTo(new JsonNull());
        assertThat(json.get("S_flip", JsonObject.class).longValue("matches")).isZero();
    }

    @Test
    void anUnrelatedTicketIsInconclusive() throws IOException, JsonException {
        Path record = record();
        CliTest.Result result = run("verify", PUBLISHED, "--record", record.toString(), "--json");
        assertThat(result.status()).isEqualTo(1);
        assertThat(json(result).string("verdict")).isEqualTo("inconclusive");
    }

    @Test
    void filesOfMasksOnlyCanBeSignedAndVerified() throws JsonException {
        Path signed = folder.resolve("masks.pth");
        CliTest.Result embedded =
                run("embed", PUBLISHED, "--text", "second", "--output", signed.toString());
        assertThat(embedded.status()).isZero();
        assertThat(embedded.out()).startsWith("second\n").contains("Wrote " + signed);
        String record = folder.resolve("masks.record.json").toString();
        assertThat(run("verify", signed.toString(), "--record", record).status()).isZero();
        assertThat(run("verify", PUBLISHED, "--record", record).status()).isEqualTo(1);
    }

    @Test
    void embedSaysWhatItTookAndWhereItIs() {
        Path signed = folder.resolve("signed.pth");
        Path record = folder.resolve("mine.json");
        CliTest.Result result =
                run(
                        "embed",
                        UNMARKED,
                        "--text",
                        "acme-2026",
                        "--output",
                        signed.toString(),
                        "--record",
                        record.toString(),
                        "--layer",
                        "layer3.1.conv2",
                        "--row",
                        "3",
                        "--column",
                        "5",
                        "--orientation",
                        "turned-90",
                        "--polarity",
                        "dark-kept",
                        "--margin",
                        "3",
                        "--lambda",
                        "0.5",
                        "--seed",
                        "7",
                        "--level",
                        "q");
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .startsWith("acme-2026\n  layer3.1.conv2, row 3, column 5; turned 90, dark kept\n")
                .contains("version 3, level Q, data mask ", "mode signet")
                .contains("density 20.97 % before, 20.97 % after; 3 weights in the poorest")
                .contains("a claim holds while ")
                .contains("Wrote " + signed + ": ")
                .endsWith(
                        "Wrote "
                                + record
                                + ": keep it to yourself, no claim can be made without it.\n");
    }

    @Test
    void aLongTextGetsALargerVersion() throws JsonException {
        String text = "a".repeat(60);
        Path signed = folder.resolve("long.safetensors");
        CliTest.Result result =
                run("embed", UNMARKED, "--text", text, "--output", signed.toString(), "--json");
        assertThat(result.status()).isZero();
        long version = json(result).longValue("version");
        assertThat(version).isGreaterThan(5);
        assertThat(run("extract", signed.toString()).out())
                .contains(
                        "versions 1 to 5 were looked for; ask for a larger symbol with --version");
        assertThat(
                        json(run("extract", signed.toString(), "--json", "--version", "" + version))
                                .string("text"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--text abcdefghijklmnopqrstuvwxyz --version 3 | 24",
                "--text x --version 13 | 64",
                "--text x --version 0 | QR versions go from 1 to 40, not 0",
                "--text naïve --encoding ascii | Character 3 of the text, 'ï', cannot be written",
                "--text x --row 3 | give --layer, --row and --column together",
                "--text x --polarity dark-kept | give --layer, --row and --column together",
                "--text x --layer nowhere --row 0 --column 0 | no pruned layer called nowhere",
                "--text x --layer layer3.1.conv2 --row 40 --column 0 | does not fit layer3.1.conv2",
                "--text x --layer layer3.1.conv2 --row -4 --column 0 | cannot start at row -4, column 0",
                "--text x --margin 0 | The margin is at least 1",
                "--text x --lambda -1 | lambda at least 0",
                "--text x --mode paper --margin 3 | belong to mode signet",
            })
    void embedRefusesInOneSentence(String options, String reason) throws IOException {
        String output = folder.resolve("no.safetensors").toString();
        CliTest.Result result =
                run(("embed " + UNMARKED + " " + options + " --output " + output).split(" "));
        assertThat(result.err()).contains(reason).hasLineCount(1);
        assertThat(result.err())
                .startsWith("signet: resnet20-cifar10.safetensors was not signed: ");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEmptyTextIsRefused() {
        String output = folder.resolve("no.safetensors").toString();
        CliTest.Result result = run("embed", UNMARKED, "--text", "", "--output", output);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("The signature is empty; type a text.").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"1, too dense", "0, nothing"})
    void aTicketThatCannotCarryItIsBadInput(float kept, String reason) throws IOException {
        float[] weights = new float[64 * 64];
        float[] mask = new float[64 * 64];
        Arrays.fill(weights, 0.5f);
        Arrays.fill(mask, kept);
        Path ticket =
                CliTest.write(
                        folder.resolve("ticket.safetensors"),
                        Tensor.of("body.weight_orig", Shape.of(64, 64), weights),
                        Tensor.of("body.weight_mask", Shape.of(64, 64), mask));
        CliTest.Result result =
                run(
                        "embed",
                        ticket.toString(),
                        "--text",
                        "x",
                        "--output",
                        folder.resolve("no.pth").toString());
        assertThat(result.err()).contains(reason).hasLineCount(1);
        assertThat(result.status()).isEqualTo(3);
        assertThat(folder.resolve("no.pth")).doesNotExist();
    }

    @Test
    void nothingIsReplacedWithoutForce() throws IOException {
        Path signed = Files.writeString(folder.resolve("a.pth"), "old");
        Path record = folder.resolve("a.record.json");
        CliTest.Result refused =
                run("embed", UNMARKED, "--text", "x", "--output", signed.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "signet: a.pth was not written: It exists already. Choose another name, or"
                                + " give --force.\n");
        assertThat(signed).hasContent("old");
        assertThat(record).doesNotExist();

        Files.delete(signed);
        Files.writeString(record, "old record");
        CliTest.Result again = run("embed", UNMARKED, "--text", "x", "--output", signed.toString());
        assertThat(again.err()).startsWith("signet: a.record.json was not written: It exists");
        assertThat(signed).doesNotExist();
        assertThat(record).hasContent("old record");

        assertThat(
                        run(
                                        "embed",
                                        UNMARKED,
                                        "--text",
                                        "x",
                                        "--output",
                                        signed.toString(),
                                        "--force")
                                .status())
                .isZero();
        assertThat(Files.size(record)).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | The file is no owner's record",
                "{\"a\":1} | The file is no owner's record",
            })
    void aFileThatIsNoRecordIsBadInput(String content, String reason) throws IOException {
        Path record = Files.writeString(folder.resolve("r.json"), content);
        CliTest.Result result = run("verify", UNMARKED, "--record", record.toString());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("signet: r.json could not be used: " + reason)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme-2026 | acme-2027 | was changed after Signet wrote it",
                "\"version\":1} | \"version\":2} | is of format 2 and this Signet reads format 1",
            })
    void aRecordThatIsEditedOrNewerIsBadInput(String from, String to, String reason)
            throws IOException {
        Path record = record();
        String json = Files.readString(record);
        assertThat(json).contains(from);
        Files.writeString(record, json.replace(from, to));
        CliTest.Result result = run("verify", UNMARKED, "--record", record.toString());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("signet: r.json could not be used: ")
                .contains(reason)
                .hasLineCount(1);
    }

    @Test
    void aRecordOfAnotherTicketIsBadInput() throws IOException {
        Path record = record();
        Path other =
                CliTest.write(
                        folder.resolve("other.safetensors"),
                        Tensor.of("body.weight", Shape.of(1, 2), 1, 0));
        CliTest.Result result = run("verify", other.toString(), "--record", record.toString());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .startsWith(
                        "signet: other.safetensors could not be verified: The record is of another ticket")
                .hasLineCount(1);
    }

    @Test
    void aMissingRecordIsBadInput() {
        CliTest.Result result = run("verify", UNMARKED, "--record", "gone.json");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).startsWith("signet: gone.json could not be opened: There is no");
    }
}
