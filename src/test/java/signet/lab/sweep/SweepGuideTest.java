package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.format.json.JsonArray;
import signet.format.json.JsonObject;
import signet.report.attack.Subject;

/** What {@code src/docs/SWEEPS.md} says of specs is so. */
class SweepGuideTest {
    private static String guide;

    @TempDir private Path folder;

    @BeforeAll
    static void read() throws Exception {
        guide = Files.readString(Path.of("src/docs/SWEEPS.md"));
    }

    @Test
    void itsExampleHasAsManyCellsAsItSays() throws Exception {
        Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(example.find()).isTrue();
        SmallSweep.in(folder, "");
        Path samples = Files.createDirectory(folder.resolve("sample-models"));
        Files.move(
                folder.resolve("original.safetensors"),
                samples.resolve("resnet20-fashion.safetensors"));
        Files.move(folder.resolve("record.json"), folder.resolve("signed.record.json"));
        Path spec = folder.resolve("sweep.json");
        Files.writeString(spec, example.group(1));
        Matcher count = Pattern.compile("= (\\d+) cells").matcher(guide);
        assertThat(count.find()).isTrue();
        assertThat(SweepDraft.read(spec).cells()).hasSize(Integer.parseInt(count.group(1)));
    }

    @Test
    void namesEveryMemberOfASpec() throws Exception {
        JsonObject spec =
                SweepSpecJson.write(
                        SmallSweep.withOther(
                                folder,
                                """
                                {"attack": "distil", "ownerThreshold": 0.1, "soft": 0.5}\
                                """));
        assertNamed(spec);
        assertNamed((JsonObject) spec.get("tickets", JsonArray.class).values().getFirst());
        assertNamed((JsonObject) spec.get("attacks", JsonArray.class).values().getFirst());
        for (Subject.Kind kind : Subject.Kind.values()) {
            assertThat(guide).contains("`%s`".formatted(kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Digests are for programs to write. */
    private static void assertNamed(JsonObject json) {
        assertThat(json.members().keySet())
                .isNotEmpty()
                .filteredOn(name -> !name.equals("sha256") && !name.equals("recordDigest"))
                .allSatisfy(name -> assertThat(guide).contains("`%s`".formatted(name)));
    }
}
