package signet.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;
import signet.ticket.Density;

/** Both indexes of {@code sample-models/} tell the truth about every file in it. */
class SampleModelsTest {
    private static final Path FOLDER = Path.of("sample-models");

    static final List<MakeSampleModels.Recipe> RECIPES = MakeSampleModels.RECIPES;

    static List<JsonObject> samples() throws IOException, JsonException {
        return Json.parseObject(Files.readAllBytes(FOLDER.resolve("index.json")))
                .get("samples", JsonArray.class)
                .values()
                .stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    @Test
    void everyFileIsInTheIndexAndNothingElse() throws IOException, JsonException {
        Set<String> there;
        try (Stream<Path> files = Files.list(FOLDER)) {
            there =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".safetensors"))
                            .collect(Collectors.toSet());
        }
        Set<String> listed =
                samples().stream()
                        .map(sample -> ((JsonString) sample.members().get("file")).value())
                        .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(there).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theIndexesHoldItsDigestAndDensity(JsonObject sample)
            throws IOException, JsonException, MalformedFileException, NoSuchAlgorithmException {
        Path file = FOLDER.resolve(sample.string("file"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        Density density = TicketFile.open(file).ticket().density();

        assertThat(sample.string("sha256")).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(sample.longValue("bytes")).isEqualTo(Files.size(file));
        assertThat(density)
                .isEqualTo(new Density(sample.longValue("kept"), sample.longValue("total")));
        assertThat(sample.string("line")).contains(density.percent()).doesNotContain("\n");
        assertThat(sample.string("title")).isNotBlank();
        assertThat(sample.string("data")).isNotBlank();
        assertThat(Files.readString(FOLDER.resolve("INDEX.md")))
                .contains(
                        "`%s`".formatted(sample.string("file")),
                        sample.string("sha256"),
                        String.format(Locale.ROOT, "| %,d |", Files.size(file)),
                        String.format(Locale.ROOT, "%,d (%s)", density.kept(), density.percent()));
    }

    @ParameterizedTest
    @FieldSource("RECIPES")
    void itIsWhatSignetMakesOfItsSource(MakeSampleModels.Recipe recipe)
            throws IOException, MalformedFileException {
        assertThat(Files.readAllBytes(FOLDER.resolve(recipe.file())))
                .isEqualTo(MakeSampleModels.bytes(recipe));
    }

    @Test
    void theTicketFoundOnCifar10KeepsWhatItsLogSays() throws IOException, MalformedFileException {
        TicketFile file = TicketFile.open(FOLDER.resolve("resnet20-cifar10.safetensors"));

        assertThat(file.ticket().density()).isEqualTo(new Density(56_050, 267_264));
        assertThat(file.ticket().density().percent()).isEqualTo("20.97 %");
        assertThat(file.ticket().tensors()).hasSize(136);
        assertThat(file.ticket().prunedLayers()).hasSize(18);
        assertThat(file.ticket().metadata()).containsEntry("data", "CIFAR-10");
    }
}
