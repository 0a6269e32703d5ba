package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.lab.spec.SpecException;
import signet.report.attack.Published;

/** The spec in the documents, without the files that it names. */
class PublishedSweepTest {
    private static final Path SPEC = Path.of("src/docs/results/sweep-resnet20.json");
    private static final String DIGEST = "0".repeat(64);
    private static SweepSpec spec;

    @BeforeAll
    static void read() throws IOException, JsonException, SpecException {
        String json =
                Files.readString(SPEC)
                        .replaceAll(
                                "(\"file\": \"([^\"]*)\")",
                                "$1, \"sha256\": \"%s\"".formatted(DIGEST))
                        .replaceAll(
                                "(\"record\": \"[^\"]*\")",
                                "$1, \"recordDigest\": \"%s\"".formatted(DIGEST))
                        .replaceAll(
                                "(\"folder\": \"[^\"]*\")",
                                "$1, \"digest\": \"%s\"".formatted(DIGEST));
        spec = SweepSpecJson.read(Json.parseObject(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void standsBesideEveryPublishedNumber() {
        String name = spec.tickets().getFirst().subject().name();
        List<Published> printed =
                spec.cells().stream()
                        .filter(planned -> planned.ticket().subject().name().equals(name))
                        .filter(planned ->
                                planned.cell().strike().stream().allMatch(s -> s.seed() == 1))
                        .flatMap(planned -> spec.paper().orElseThrow().of(planned.cell()).stream())
                        .toList();

        assertThat(
                        printed.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Published::source, Collectors.counting())))
                .containsEntry("Chen et al. 2021, Table 2", 1L)
                .containsEntry("Chen et al. 2021, Table 6", 10L)
                .containsEntry("Chen et al. 2021, Table 8", 5L)
                .hasSize(4);
    }

    @Test
    void holdsEveryControlAgainstEveryRecord() {
        assertThat(spec.tickets()).filteredOn(ticket -> ticket.subject().isControl()).hasSize(4);
        assertThat(spec.attacks())
                .allSatisfy(attack ->
                        assertThat(attack.tickets()).containsExactly("Signet mode", "Paper mode"));
    }

    @Test
    void asksForNoStrengthThatIsOutOfRange() {
        for (SweepAttack attack : spec.attacks()) {
            attack.strengths().forEach(attack.settings().find().facts().strength()::require);
        }
        assertThat(spec.cells()).hasSizeLessThan(220);
    }

    /** What names a cell may not change: its row would be lost. */
    @Test
    void everyCellOfTheCommittedSweepHasItsRow() throws IOException {
        SweepFolder committed = SweepFolder.at(Path.of("src/docs/results/sweep"));

        assertThat(committed.table().rows()).hasSameSizeAs(committed.spec().cells());
    }
}
