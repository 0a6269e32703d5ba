package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.sweep.SmallSweep;
import signet.lab.sweep.SweepFolder;

/** Attacks and reports on the command line; sweeps themselves are a worker's. */
class AttackVerbsTest {
    private static final String SIGNED = "sample-models/resnet20-cifar10-signed.safetensors";
    private static final Style PIPE = Style.of(0, Map.of(), StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void attacksATicket() throws JsonException {
        CliTest.Result result = attack("prune", "0.2", "--seed", "3", "--json");

        assertThat(result.status()).isZero();
        JsonObject json = Json.parseObject(result.out().getBytes(StandardCharsets.UTF_8));
        assertThat(json.string("kind")).isEqualTo("prune");
        assertThat(json.longValue("seed")).isEqualTo(3);
        assertThat(json.doubleValue("density")).isLessThan(json.doubleValue("densityBefore"));
        assertThat(folder.resolve("out.safetensors")).isRegularFile();
    }

    @Test
    void sparesTheStem() throws JsonException {
        CliTest.Result result = attack("prune-random", "0.5", "--spare-stem", "--json");

        JsonObject json = Json.parseObject(result.out().getBytes(StandardCharsets.UTF_8));
        // Half of 56,050, and none of them from the stem, which the density does not count.
        assertThat(json.doubleValue("density")).isEqualTo(28_025 / 267_264.0);
    }

    @Test
    void attacksKnowingTheRecord() {
        String record = "sample-models/resnet20-cifar10-signed.record.json";

        CliTest.Result result = attack("add-on-targeted", "1", "--record", record);

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("knows where the signature lies");
    }

    @Test
    void refusesWhatCannotBe() throws IOException {
        assertRefused(attack("prune", "2"), 2, "lies between 0 % and 99 %, not 200 %");
        assertRefused(attack("prun", "0.2"), 2, "There is no attack called prun");
        assertRefused(attack("replace", "1"), 2, "open the owner's record");
        Files.createFile(folder.resolve("out.safetensors"));
        assertRefused(attack("prune", "0.2"), 2, "It exists already");
    }

    @Test
    void helpNamesEveryKind() {
        CliTest.Result help = CliTest.run(PIPE, "help", "attack");

        assertThat(help.out())
                .contains("prune: Prune smallest; share of the surviving weights, 0 to 0.99")
                .contains("replace-differing@1+fine-tune", "all or nothing, 1\n")
                .contains("The attacker knows the ticket only and trains nothing.")
                .contains("arXiv 2111.00162,\n    Tables 5 and 6.")
                .doesNotContain("\nTables");
    }

    @Test
    void writesAReport() {
        Path sweep = SmallSweep.finished(folder).path();
        String output = folder.resolve("report").toString();

        CliTest.Result result = CliTest.run(PIPE, "report", sweep.toString(), "--output", output);

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("about 5 cells").contains("1 cell failed");
        assertThat(Path.of(output, "report.html")).content().contains("Attacks on ours");
        assertThat(Path.of(output, "figures", "qq.png")).isNotEmptyFile();
        assertRefused(
                CliTest.run(PIPE, "report", sweep.toString(), "--output", output),
                2,
                "It holds files already");
        String file = Path.of(output, "report.html").toString();
        assertRefused(
                CliTest.run(PIPE, "report", sweep.toString(), "--output", file, "--force"),
                2,
                "report.html is a file. Choose a folder");
    }

    @Test
    void saysWhatIsNoSweepAndWhatIsNoSpec() throws IOException {
        Path spec = folder.resolve("sweep.json");
        Files.writeString(spec, SmallSweep.json("{\"attack\": \"prun\"}"));

        assertRefused(
                CliTest.run(PIPE, "report", folder.toString(), "--output", folder + "/r"),
                3,
                "There is no sweep in");
        assertRefused(CliTest.run(PIPE, "sweep", spec.toString()), 3, "which is not there");
        assertRefused(CliTest.run(PIPE, "sweep", folder + "/none.json"), 3, "no file of this name");
    }

    @Test
    void forgetsWhatFailedWhereItIsAskedTo() throws IOException {
        SweepFolder sweep = SmallSweep.finished(folder);
        assertThat(sweep.table().failed()).isNotEmpty();
        String[] again = {
            "sweep",
            folder.resolve("sweep.json").toString(),
            "--output",
            sweep.path().toString(),
            "--device",
            "gpu:99",
            "--retry-failed"
        };

        assertThat(CliTest.run(PIPE, again).status()).as("there is no such device").isEqualTo(4);

        assertThat(sweep.table().failed()).isEmpty();
        assertThat(sweep.table().rows()).isNotEmpty();
    }

    private CliTest.Result attack(String kind, String strength, String... more) {
        String[] arguments = {
            "attack",
            SIGNED,
            "--kind",
            kind,
            "--strength",
            strength,
            "--output",
            folder.resolve("out.safetensors").toString()
        };
        return CliTest.run(
                PIPE, Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static void assertRefused(CliTest.Result result, int status, String words) {
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.err()).contains(words);
    }
}
