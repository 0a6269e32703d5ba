package signet.lab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import signet.data.batch.Augmentation;
import signet.format.json.Json;
import signet.lab.spec.ImageSource.Origin;
import signet.net.train.Recipe;
import signet.net.train.Schedule;

class RunSpecJsonTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final RunSpec PAPER =
            Preset.PAPER.spec(RunSpec.Kind.SEARCH, Preset.NETWORK, new Origin.Sample());

    static Stream<RunSpec> specs() {
        return Stream.of(
                PAPER,
                Preset.QUICK.spec(RunSpec.Kind.PRUNE, Preset.NETWORK, new Origin.Sample()),
                Preset.SMOKE.spec(RunSpec.Kind.TRAIN, ticket("a.pth"), folder("cifar")),
                Preset.SMOKE.spec(
                        RunSpec.Kind.TRAIN,
                        new NetworkSource.Rewound(ticket("a.pth"), ticket("rewind.pth")),
                        folder("cifar")),
                withSchedule(new Schedule.Cosine()),
                withSchedule(new Schedule.Constant()));
    }

    private static NetworkSource.TicketFile ticket(String path) {
        return new NetworkSource.TicketFile(Path.of(path), DIGEST);
    }

    private static Origin folder(String path) {
        return new Origin.Folder(Path.of(path), DIGEST);
    }

    private static RunSpec withSchedule(Schedule schedule) {
        return new RunSpec(
                Preset.NETWORK,
                ImageSource.all(new Origin.Sample()),
                new Recipe(20, 64, 0.05, schedule, 100, 0.8, 0, 0.1, new Augmentation(2, false), 7),
                PAPER.search());
    }

    private static RunSpec read(String json) throws SpecException {
        return RunSpecJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readsBackWhatItWrites(RunSpec spec) throws SpecException {
        assertThat(RunSpecJson.read(RunSpecJson.write(spec))).isEqualTo(spec);
        assertThat(RunSpecJson.read(Json.canonical(RunSpecJson.write(spec)))).isEqualTo(spec);
    }

    @Test
    void rewindsToPartsOfEpochsAndWritesWholeOnesAsEver() throws SpecException {
        RunSpec half = read("{\"search\":{\"rewindEpoch\":0.5}}");
        assertThat(half.search().orElseThrow().rewindStep(351)).isEqualTo(176);
        assertThat(Json.compact(RunSpecJson.write(half))).contains("\"rewindEpoch\":0.5");
        assertThat(Json.compact(RunSpecJson.write(PAPER))).contains("\"rewindEpoch\":3,");
        assertThat(read("{\"search\":{\"rewindEpoch\":3.0}}").id()).isEqualTo(PAPER.id());
    }

    @Test
    void fillsInWhatWasPublished() throws SpecException {
        RunSpec spec = read("{}");
        assertThat(spec).isEqualTo(PAPER);
        assertThat(spec.recipe().epochs()).isEqualTo(182);
        assertThat(spec.recipe().schedule())
                .isEqualTo(new Schedule.MultiStep(List.of(91, 136), 0.1));
        assertThat(spec.search().orElseThrow().ratios()).containsExactly(0.2, 0.1, 0.05, 0.01);
    }

    @Test
    void fillsInAPresetThatIsNamed() throws SpecException {
        RunSpec spec = read("{\"preset\":\"smoke\",\"recipe\":{\"epochs\":3},\"seed\":5}");
        assertThat(spec.recipe().epochs()).isEqualTo(3);
        assertThat(spec.recipe().batchSize()).isEqualTo(64);
        assertThat(spec.recipe().seed()).isEqualTo(5);
        assertThat(spec.images().training()).isEqualTo(0.06);
    }

    @Test
    void prunesOnceWhereThatIsAskedFor() throws SpecException {
        Search search = read("{\"kind\":\"prune\"}").search().orElseThrow();
        assertThat(search.maxRounds()).isOne();
        assertThat(search.ratios()).containsExactly(0.8);
    }

    @Test
    void namesARunByWhatDecidesItsOutcome() {
        assertThat(PAPER.hash()).matches("[0-9a-f]{64}").startsWith(PAPER.id());
        assertThat(PAPER.id()).hasSize(12);
        assertThat(PAPER.withSeed(2).id()).isNotEqualTo(PAPER.id());
        assertThat(PAPER.withSeed(1).id()).isEqualTo(PAPER.id());
    }

    @Test
    void replicatesDifferInTheirSeedOnly() {
        List<RunSpec> replicates = PAPER.replicates(3);
        assertThat(replicates.getFirst()).isEqualTo(PAPER);
        assertThat(replicates).extracting(RunSpec::id).doesNotHaveDuplicates();
        assertThat(replicates.getLast()).isEqualTo(PAPER.withSeed(3));
    }

    @Test
    void refusesNoReplicatesAndTooMany() {
        for (int count : List.of(-1, 0, 101)) {
            assertThatThrownBy(() -> PAPER.replicates(count))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A run can be done with 1 to 100 seeds, not with %d.", count);
        }
    }

    @Test
    void doesNotCareWhereFilesLie() {
        RunSpec here = Preset.QUICK.spec(RunSpec.Kind.TRAIN, ticket("a"), folder("b"));
        RunSpec there = Preset.QUICK.spec(RunSpec.Kind.TRAIN, ticket("c"), folder("d"));
        assertThat(here.hash()).isEqualTo(there.hash());
    }

    /** The folders of old runs are found by these names. */
    @Test
    void keepsItsNames() {
        assertThat(PAPER.id()).isEqualTo("c3565a4da829");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"recpie":{}}                             | there is no "recpie"; perhaps "recipe" is meant
                    {"recipe":{"epoch":3}}                    | perhaps "epochs" is meant
                    {"recipe":{"batch_size":3}}               | perhaps "batchSize" is meant
                    {"recipe":{"schedule":{"kind":"cosine","drop":1}}} | there is no "drop"
                    {"recipe":{"schedule":{"kind":"linear"}}} | not "linear"
                    {"recipe":{"schedule":{"kind":"multi-step","milestones":[1.5]}}} | whole epochs, not 1.5
                    {"recipe":{"epochs":0}}                   | "epochs" must be at least 1, not 0
                    {"recipe":{"epochs":1e3}}                 | must be a whole number
                    {"recipe":{"epochs":5000000000}}          | "epochs" is too large
                    {"recipe":{"learningRate":0}}             | "learningRate" must be above 0
                    {"recipe":{"momentum":2}}                 | "momentum" must be from 0 to 1, not 2
                    {"recipe":{"epochs":2}}                   | rewind epoch 3 comes after the last of 2 epochs
                    {"search":{"rewindEpoch":182.5}}          | rewind epoch 182.5 comes after the last of 182
                    {"recipe":{"padding":-1}}                 | Padding is 0 to 1,024
                    {"search":{"ratios":[]}}                  | needs ratios between 0 and 1
                    {"search":{"ratios":["a"]}}               | must be numbers only, not a string
                    {"search":{"ratios":[1]}}                 | needs ratios between 0 and 1
                    {"search":{"tolerance":2}}                | from 0 to 1, not 2
                    {"search":{"metric":"loss"}}              | must be one of validation, test
                    {"search":{"method":"size"}}              | "method" is "size", but must be one of magnitude, random, snip, grasp, synflow
                    {"search":{"scope":"layer"}}              | must be one of global, layerwise
                    {"search":{"maxRounds":0}}                | at least one round
                    {"kind":"train","search":{}}              | a run of kind "train" has no "search"
                    {"kind":"prune","search":{"maxRounds":2}} | has one round
                    {"data":{"name":"cifar"}}                 | no data called "cifar" comes with Signet
                    {"data":{"folder":"x"}}                   | "digest" is missing
                    {"data":{"folder":"x","digest":"y"}}      | must have 64 hexadecimal digits
                    {"data":{"split":"random"}}               | must be "lastTenth"
                    {"data":{"training":0}}                   | above 0 and at most 1
                    {"network":{"ticket":"x"}}                | "sha256" is missing
                    {"version":2}                             | use a newer Signet
                    {"version":1                              | The spec cannot be used
                    """)
    void refusesInASentence(String json, String part) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(part)
                .hasMessageEndingWith(".");
    }
}
