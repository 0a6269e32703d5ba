package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.spec.SpecException;

class SweepSpecTest {
    @TempDir private Path folder;

    @Test
    void completesWhatAPersonLeavesOut() {
        SweepSpec spec = SmallSweep.in(folder, "{\"attack\": \"prune\"}");

        SweepAttack prune = spec.attacks().getFirst();
        assertThat(prune.strengths()).containsExactly(0.05, 0.1, 0.2, 0.3, 0.5);
        assertThat(prune.seeds()).containsExactly(1L);
        assertThat(prune.tickets()).containsExactly("ours");
        assertThat(spec.tickets().getFirst().file()).isAbsolute();
        assertThat(spec.tickets().getFirst().recordDigest())
                .isEqualTo(SmallSweep.ownersRecord().digest());
    }

    @Test
    void comesBackFromItsJson() throws SpecException, JsonException {
        SweepSpec spec =
                SmallSweep.in(
                        folder,
                        """
                        {"attack": "prune@0.2+fine-tune", "strengths": [1], "seeds": [1, 2],
                         "dataShare": 0.1, "learningRate": 0.05, "stem": false, "second": "mine",
                         "ownerThreshold": 0.001, "tickets": ["unmarked", "ours"]},
                        {"attack": "distil", "temperature": 4, "soft": 0.9}
                        """);

        JsonObject json = Json.parseObject(Json.canonical(SweepSpecJson.write(spec)));

        assertThat(SweepSpecJson.read(json)).isEqualTo(spec);
        assertThat(SweepSpecJson.read(json).hash()).isEqualTo(spec.hash());
    }

    @Test
    void namesTheImagesOfAnotherTaskInTheCellsThatGoThere() throws SpecException {
        SweepSpec spec =
                SmallSweep.withOther(
                        folder,
                        "{\"attack\": \"transfer\", \"strengths\": [1]}, {\"attack\": \"permute\", \"strengths\": [1]}");
        SweepSpec without = SmallSweep.in(folder, "{\"attack\": \"transfer\", \"strengths\": [1]}");

        List<SweepCell> cells = spec.cells().stream().map(SweepSpec.Planned::cell).toList();
        assertThat(cells)
                .extracting(SweepCell::transfers)
                .containsExactly(false, true, false, false);
        String own = cells.get(0).data();
        assertThat(cells.get(2).data()).isEqualTo(own);
        assertThat(cells.get(1).data()).isNotEqualTo(own);
        assertThat(without.cells().get(1).cell().data()).isEqualTo(own);
        assertThat(SweepSpecJson.read(SweepSpecJson.write(spec))).isEqualTo(spec);
    }

    @Test
    void refusesOtherImagesThatAreNotThereAndHaveNoDigest() throws IOException {
        SmallSweep.in(folder, "{\"attack\": \"transfer\"}");
        Path spec = folder.resolve("sweep.json");
        Files.writeString(
                spec,
                SmallSweep.json("{\"attack\": \"transfer\"}")
                        .replace(
                                "\"attacks\"",
                                "\"otherData\": {\"folder\": \"away\"}, \"attacks\""));

        assertThatThrownBy(() -> SweepDraft.read(spec))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("away, which is not there");
    }

    @Test
    void isNamedByWhatFilesHoldNotByWhereTheyLie(@TempDir Path elsewhere) {
        SweepSpec here = SmallSweep.in(folder, "{\"attack\": \"prune\"}");
        SweepSpec there = SmallSweep.in(elsewhere, "{\"attack\": \"prune\"}");

        assertThat(there).isNotEqualTo(here);
        assertThat(there.id()).isEqualTo(here.id()).hasSize(12);
        assertThat(SmallSweep.in(folder, "{\"attack\": \"permute\"}").id()).isNotEqualTo(here.id());
    }

    @Test
    void plansEveryTicketAsItIsAndThenItsAttacks() {
        SweepSpec spec =
                SmallSweep.in(
                        folder,
                        "{\"attack\": \"prune-random\", \"strengths\": [0.1, 0.2], \"seeds\": [1, 2]}");

        assertThat(spec.cells())
                .extracting(planned -> planned.ticket().subject().name())
                .containsExactly("ours", "ours", "ours", "ours", "ours", "unmarked");
        assertThat(spec.cells())
                .extracting(planned -> planned.cell().strike().map(Strike::strength))
                .startsWith(Optional.empty(), Optional.of(0.1), Optional.of(0.1), Optional.of(0.2));
        assertThat(spec.cells())
                .extracting(planned -> planned.cell().hash())
                .doesNotHaveDuplicates();
    }

    @Test
    void computesWhatDrawsNothingUnderTheFirstSeedOnly() {
        SweepSpec spec =
                SmallSweep.signedOnly(
                        folder,
                        """
                        {"attack": "prune", "strengths": [0.1, 0.2], "seeds": [3, 1]},
                        {"attack": "prune+quantise@8", "strengths": [0.1], "seeds": [3, 1]},
                        {"attack": "prune+fine-tune@1", "strengths": [0.1], "seeds": [3, 1]}
                        """);

        assertThat(spec.cells())
                .extracting(planned -> planned.cell().strike().map(Strike::seed).orElse(0L))
                .containsExactly(0L, 3L, 3L, 3L, 3L, 1L);
        assertThat(spec.attacks().getFirst().seeds()).containsExactly(3L, 1L);
    }

    /** Results of sweeps that were made before there was distillation stay where they are. */
    @Test
    void saysNothingOfTeachingWhereItIsTheUsual() {
        SweepSpec spec = SmallSweep.in(folder, "{\"attack\": \"fine-tune\", \"strengths\": [1]}");

        assertThat(new String(Json.canonical(SweepSpecJson.write(spec)), StandardCharsets.UTF_8))
                .contains("fine-tune")
                .doesNotContain("temperature")
                .doesNotContain("soft");
    }

    @Test
    void sharesTheEvaluationOfReadingsThatDifferOnly() {
        List<SweepCell> cells =
                SmallSweep.in(
                                folder,
                                """
                                {"attack": "fill", "strengths": [1]},
                                {"attack": "fill", "strengths": [1], "ownerThreshold": 0.01},
                                {"attack": "fill", "strengths": [0.5]}
                                """)
                        .cells()
                        .stream()
                        .map(SweepSpec.Planned::cell)
                        .toList();

        assertThat(cells.get(1).evaluation())
                .isEqualTo(cells.get(2).evaluation())
                .isNotEqualTo(cells.get(3).evaluation());
    }

    @Test
    void refusesWhatItDoesNotKnowNamingTheNearest() {
        assertRefused("{\"attack\": \"prun\"}", "no attack \"prun\"; perhaps \"prune\" is meant");
        assertRefused(
                "{\"attack\": \"prune@0.2+finetune\"}",
                "no attack \"finetune\"; perhaps \"fine-tune\" is meant");
        assertRefused(
                "{\"attack\": \"prune\", \"strength\": [1]}",
                "there is no \"strength\"; perhaps \"strengths\" is meant");
        assertRefused(
                "{\"attack\": \"prune\", \"tickets\": [\"our\"]}",
                "no ticket \"our\"; perhaps \"ours\" is meant");
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        assertRefused("{\"attack\": \"prune\", \"dataShare\": 2}", "above 0 and up to 1, not 2.0");
        assertRefused("{\"attack\": \"fill\", \"ownerThreshold\": 1}", "from 0 up to 1, not 1.0");
        assertRefused("{\"attack\": \"fill\", \"seeds\": [0.5]}", "whole numbers, not 0.5");
        assertRefused("{\"attack\": \"distil\", \"temperature\": 0}", "above 0, not 0.0");
        assertRefused("{\"attack\": \"distil\", \"soft\": 1.5}", "at most 1, not 1.5");
        assertRefused("{\"attack\": \"fill\", \"strengths\": []}", "at least one strength");
    }

    @Test
    void refusesAFileThatIsNotThere() throws IOException {
        Path spec = folder.resolve("sweep.json");
        Files.writeString(spec, SmallSweep.json(""));

        assertThatThrownBy(() -> SweepDraft.read(spec))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("signed.safetensors, which is not there");
    }

    private void assertRefused(String attack, String words) {
        assertThatThrownBy(() -> SmallSweep.in(folder, attack))
                .cause()
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(words);
    }
}
