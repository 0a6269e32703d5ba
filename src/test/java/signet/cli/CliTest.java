package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.FileKind;
import signet.format.TicketWriter;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class CliTest {
    private static final String SAMPLE = "sample-models/resnet20-cifar10.safetensors";
    private static final String CHECKPOINTS = "src/test/resources/checkpoints/";
    private static final Style PIPE = Style.of(0, Map.of(), StandardCharsets.UTF_8);
    private static final Style TERMINAL = Style.of(120, Map.of(), StandardCharsets.UTF_8);

    @TempDir Path folder;

    record Result(int status, String out, String err) {}

    static Result run(Style style, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out), new PrintStream(err), style, 0);
        int status = new Cli(console).execute(arguments);
        Charset charset = style.charset();
        return new Result(status, out.toString(charset), err.toString(charset));
    }

    private Path write(String name, Tensor... tensors) throws IOException {
        return write(folder.resolve(name), tensors);
    }

    static Path write(Path file, Tensor... tensors) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TicketWriter.write(Ticket.of(List.of(tensors), Map.of()), FileKind.SAFETENSORS, out);
        }
        return file;
    }

    @Test
    void inspectTellsWhereATicketIsSparse() {
        Result result = run(PIPE, "inspect", SAMPLE);
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("ResNet-20, safetensors, 136 tensors, 1.4 MB")
                .contains("Density 20.97 %: 56,050 of 267,264 weights kept in 18 pruned layers")
                .contains("Layer ", "Shape", "Empty kernels", "layer3.2.conv2", "█")
                .doesNotContain("\u001b");
        assertThat(result.out().lines().filter(line -> line.startsWith("layer"))).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "resnet20-cifar10-ticket.pth.tar, torch-zip, 136, 56050",
        "resnet20-reference-embedded.pth.tar, torch-zip, 18, 51766",
        "resnet20-ticket-legacy.pth.tar, torch-legacy, 136, 51766",
        "resnet20-ticket-zip.pth.tar, torch-zip, 136, 51766",
    })
    void inspectTellsTheSameToPrograms(String file, String format, long tensors, long kept)
            throws JsonException {
        Result result = run(TERMINAL, "inspect", CHECKPOINTS + file, "--json");
        assertThat(result.status()).isZero();
        JsonObject json = Json.parseObject(result.out().getBytes(StandardCharsets.UTF_8));
        assertThat(json.members().keySet())
                .contains("file", "format", "tensors", "total", "kept", "density", "layers");
        assertThat(json.string("format")).isEqualTo(format);
        assertThat(json.longValue("tensors")).isEqualTo(tensors);
        assertThat(json.longValue("total")).isEqualTo(267_264);
        assertThat(json.longValue("kept")).isEqualTo(kept);
        assertThat(json.doubleValue("density")).isEqualTo(kept / 267_264.0);
        JsonArray layers = json.get("layers", JsonArray.class);
        assertThat(layers.values()).hasSize(18);
        assertThat(((JsonObject) layers.values().getFirst()).members().keySet())
                .startsWith("name", "shape", "total", "kept", "density", "source");
    }

    @Test
    void aMissingFileIsNoUnknownVerb() {
        Result result = run(PIPE, "models/gone.pth");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo(
                        "signet: gone.pth could not be opened: There is no file of this name. Check"
                                + " the path.\n");
        assertThat(run(PIPE, "inspct").err()).contains("did you mean inspect");
    }

    @Test
    void inspectSaysThatADenseTicketIsDense() throws IOException, JsonException {
        Path dense = write("dense.safetensors", Tensor.of("a.weight", Shape.of(1, 2), 1, 2));
        assertThat(run(PIPE, "inspect", dense.toString()).out()).contains("No layer is pruned");
        JsonObject json =
                Json.parseObject(run(PIPE, "inspect", "--json", dense.toString()).out().getBytes());
        assertThat(json.get("layers", JsonArray.class).values()).isEmpty();
    }

    @Test
    void inspectMarksWhatTheDensityLeavesOut() throws IOException {
        Path file =
                write(
                        "stem.safetensors",
                        Tensor.of("conv1.weight", Shape.of(1, 2), 1, 0),
                        Tensor.of("body.weight", Shape.of(1, 2), 0, 0));
        assertThat(run(PIPE, "inspect", file.toString()).out())
                .contains("0 of 2 weights kept in 1 pruned layer\n")
                .contains("conv1 *")
                .contains("* stem or classifier, not part of the density");
    }

    @Test
    void findingsAreAmberAndInTheJson() throws JsonException {
        String payload = "src/test/resources/torch/payload.zip.pth";
        Result text = run(TERMINAL, "inspect", payload);
        assertThat(text.out()).containsPattern("\u001b\\[33mnot data: .* at byte [0-9,]+ of ");
        JsonObject json =
                Json.parseObject(run(PIPE, "inspect", "--json", payload).out().getBytes());
        assertThat(json.get("findings", JsonArray.class).values()).isNotEmpty();
    }

    @Test
    void namesCannotReachTheTerminalAsCommands() throws IOException {
        Path file =
                write(
                        "evil.safetensors",
                        Tensor.of("\u001b]0;owned\u0007\u202e.weight", Shape.of(1, 2), 1, 0));
        Result result = run(PIPE, "inspect", file.toString());
        assertThat(result.out() + result.err())
                .contains("evil.safetensors")
                .doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void namesOfFilesCannotEither() {
        Result result = run(PIPE, "inspect", "no\u001b[31mfile");
        assertThat(result.err()).contains("no\\u001b[31mfile").doesNotContain("\u001b");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(run(TERMINAL, "inspect", SAMPLE).out()).contains("\u001b[1m");
        Style refused = Style.of(120, Map.of("NO_COLOR", "1"), StandardCharsets.UTF_8);
        assertThat(run(refused, "inspect", SAMPLE).out()).doesNotContain("\u001b");
        Style dumb = Style.of(120, Map.of("TERM", "dumb"), StandardCharsets.UTF_8);
        assertThat(run(dumb, "inspect", SAMPLE).out()).doesNotContain("\u001b");
    }

    @Test
    void plainAsciiWhereTheLocaleKnowsNoMore() {
        Style ascii = Style.of(100, Map.of(), StandardCharsets.US_ASCII);
        String out = run(ascii, "inspect", SAMPLE).out();
        assertThat(out).contains("16 x 16 x 3 x 3", "####", "....").doesNotContain("?");
        assertThat(out.chars().allMatch(c -> c < 0x80)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100})
    void theTableFitsTheTerminal(int columns) {
        Style narrow = Style.of(columns, Map.of("NO_COLOR", "1"), StandardCharsets.UTF_8);
        assertThat(run(narrow, "inspect", SAMPLE).out().lines().skip(4))
                .isNotEmpty()
                .allMatch(line -> line.length() <= columns);
    }

    @Test
    void compareCountsWhatIsShared() throws JsonException {
        String masks = CHECKPOINTS + "resnet20-reference-embedded.pth.tar";
        String ticket = CHECKPOINTS + "resnet20-ticket-zip.pth.tar";
        Result text = run(PIPE, "compare", ticket, masks);
        assertThat(text.status()).isZero();
        assertThat(text.out()).contains("Jaccard", "By chance", "Together", "Only in A: conv1, fc");
        JsonObject json =
                Json.parseObject(run(PIPE, "compare", ticket, masks, "--json").out().getBytes());
        JsonObject counted = json.get("counted", JsonObject.class);
        assertThat(counted.longValue("both") + counted.longValue("onlyA")).isEqualTo(51_766);
        assertThat(counted.longValue("both") + counted.longValue("onlyB")).isEqualTo(51_766);
        assertThat(counted.doubleValue("sdAboveChance")).isPositive();
    }

    @Test
    void compareSaysWhenNothingFits() throws IOException {
        Path a = write("a.safetensors", Tensor.of("x.weight", Shape.of(1, 2), 1, 0));
        Path b = write("b.safetensors", Tensor.of("x.weight", Shape.of(2, 1), 1, 0));
        assertThat(run(PIPE, "compare", a.toString(), b.toString()).out())
                .contains("nothing can be compared")
                .contains("Of different shape: x");
    }

    @Test
    void convertSaysWhatItWrote() {
        Path copy = folder.resolve("copy.safetensors");
        Result result = run(PIPE, "convert", SAMPLE, copy.toString());
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .isEqualTo("Wrote " + copy + ": safetensors, 136 tensors, 1.4 MB.\n");
        assertThat(run(PIPE, "inspect", copy.toString()).out()).contains("56,050 of 267,264");
    }

    @Test
    void convertRefusesToOverwrite() throws IOException {
        Path copy = Files.writeString(folder.resolve("copy.safetensors"), "old");
        Result refused = run(PIPE, "convert", SAMPLE, copy.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "signet: copy.safetensors was not written: It exists already. Choose another"
                                + " name, or give --force.\n");
        assertThat(copy).hasContent("old");
        assertThat(run(PIPE, "convert", SAMPLE, copy.toString(), "--force", "--json").status())
                .isZero();
    }

    @Test
    void badInputIsOneSentenceAndStatusThree() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.pth"), "hello");
        Result result = run(PIPE, "inspect", "--json", text.toString());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).contains("\"title\": \"notes.pth could not be opened\"");
        assertThat(result.err())
                .startsWith("signet: notes.pth could not be opened")
                .doesNotContain("\tat ")
                .hasLineCount(1);
    }

    @Test
    void verboseGivesTheCause() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.pth"), "hello");
        assertThat(run(PIPE, "inspect", "--verbose", text.toString()).err())
                .contains("signet.format.MalformedFileException", "    at signet.format");
    }

    @Test
    void aMissingFileIsBadInput() {
        Result result = run(PIPE, "inspect", "gone.pth");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo(
                        "signet: gone.pth could not be opened: There is no file of this name. Check"
                                + " the path.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspekt x",
                "inspect",
                "inspect a b",
                "inspect a --nope",
                "convert a b --to tiff",
                "help nothing",
                "--nope"
            })
    void wrongUsageIsOneSentenceAndStatusTwo(String line) {
        Result result = run(PIPE, line.split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("signet: ")
                .containsPattern("\\(see signet( \\w+)? --help\\)\n$")
                .hasLineCount(1);
    }

    @Test
    void suggestsTheVerbThatWasMeant() {
        assertThat(run(PIPE, "inspekt", "x").err()).contains("did you mean inspect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", ""})
    void helpShowsEveryVerbAndExamples(String line) {
        Result result = run(PIPE, line.isEmpty() ? new String[0] : new String[] {line});
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("Examples:", "signet inspect ticket.pth.tar")
                .contains("inspect", "compare", "convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help convert", "convert --help"})
    void helpExplainsAVerb(String line) {
        Result result = run(PIPE, line.split(" "));
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("Usage: signet convert")
                .contains("--to=safetensors|pth", "--force", "Replace OUT if it exists.");
    }

    @Test
    void tellsItsVersion() {
        Result result = run(PIPE, "--version");
        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("signet ");
    }

    @Test
    void knowsWhereAWindowCanBeOpened() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        assertThat(Cli.hasDisplay(linux, Map.of())).isFalse();
        assertThat(Cli.hasDisplay(linux, Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Cli.hasDisplay(linux, Map.of("WAYLAND_DISPLAY", "w"))).isTrue();
        Properties mac = new Properties();
        mac.setProperty("os.name", "Mac OS X");
        assertThat(Cli.hasDisplay(mac, Map.of())).isTrue();
    }
}
