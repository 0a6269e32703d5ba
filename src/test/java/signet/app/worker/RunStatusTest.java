package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import signet.format.json.Json;
import signet.lab.RunEvent;
import signet.lab.spec.ImageSource.Origin;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.lab.spec.RunSpecJson;
import signet.lab.spec.SpecException;

class RunStatusTest {
    private static RunStatus of(RunSpec.Kind kind, Preset preset) {
        return new RunStatus(preset.spec(kind, Preset.NETWORK, new Origin.Sample()));
    }

    private static RunEvent step(int round, int epoch, int step) {
        return new RunEvent.Stepped(round, epoch, 6, step, 100, 0.414, 0.1, 1110.4);
    }

    @Test
    void tellsWhereASearchIs() {
        RunStatus status = of(RunSpec.Kind.SEARCH, Preset.QUICK);
        status.add(step(0, 1, 0));
        assertThat(status.words())
                .isEqualTo(
                        "Dense network · epoch 1 of 6 · 1,110 images/s · loss 0.41 · at most 11 min"
                                + " left");
        status.add(new RunEvent.EpochDone(0, 1, 6, 1, 0.5, 0.5, 0.1, 300));
        status.add(step(2, 3, 50));
        assertThat(status.words())
                .isEqualTo(
                        "Round 2 of at most 8 · epoch 3 of 6 · 1,110 images/s · loss 0.41 · at"
                                + " most 3.3 h left");
    }

    @Test
    void tellsWhereTrainingIs() {
        RunStatus status = of(RunSpec.Kind.TRAIN, Preset.QUICK);
        assertThat(status.words()).isEmpty();
        status.add(step(0, 6, 50));
        assertThat(status.words())
                .isEqualTo("Epoch 6 of 6 · 1,110 images/s · loss 0.41 · 5 s left");
    }

    @Test
    void tellsWhichHalfOfAOneShotPruningIsUnderWay() {
        RunStatus status = of(RunSpec.Kind.PRUNE, Preset.QUICK);
        status.add(step(1, 2, 0));
        assertThat(status.words()).startsWith("Pruned network · epoch 2 of 6");
    }

    @Test
    void countsControlsOnAfterTheRounds() throws SpecException {
        RunSpec plain = Preset.QUICK.spec(RunSpec.Kind.PRUNE, Preset.NETWORK, new Origin.Sample());
        String json =
                Json.compact(RunSpecJson.write(plain))
                        .replace("\"controls\":false", "\"controls\":true");
        RunStatus status = new RunStatus(RunSpecJson.read(json.getBytes(StandardCharsets.UTF_8)));
        status.add(step(2, 6, 50));
        assertThat(status.words())
                .startsWith("Control 1 of 3 · epoch 6 of 6")
                .endsWith("3 min left");
        status.add(step(4, 6, 50));
        assertThat(status.words()).startsWith("Control 3 of 3").endsWith("· 5 s left");
    }
}
