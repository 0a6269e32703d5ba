package signet.net.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signet.data.batch.Augmentation;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.net.DeviceException;
import signet.net.Engine;
import signet.net.Evaluation;
import signet.net.Network;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** The engine against PyTorch itself. */
class DjlEngineTest {
    private static DjlEngine engine;

    @BeforeAll
    static void open() throws DeviceException {
        engine = Engines.open();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Recipe fourSteps() {
        return new Recipe(
                4,
                6,
                0.1,
                new Schedule.MultiStep(List.of(2), 0.1),
                0,
                0.9,
                1e-2,
                0.1,
                Augmentation.NONE,
                1);
    }

    private static void assertClose(
            Map<String, float[]> actual, Map<String, float[]> expected, float tolerance) {
        assertThat(expected).isNotEmpty();
        assertThat(actual).containsKeys(expected.keySet().toArray(String[]::new));
        expected.forEach((name, values) ->
                assertThat(actual.get(name)).as(name).containsExactly(values, within(tolerance)));
    }

    @Test
    void oneStepIsPyTorchs() {
        try (TrainingSession session =
                engine.train(
                        TrainingState.start(TinyNetwork.network()),
                        TinyNetwork.images(),
                        fourSteps())) {
            var result = session.epoch(TrainingSession.StepListener.NONE);

            assertThat(result.loss()).isEqualTo(TinyNetwork.fixture("loss")[0], within(1e-6));
            assertClose(session.state().network().values(), TinyNetwork.fixtures("step1"), 1e-6f);
            assertClose(session.state().momenta(), TinyNetwork.fixtures("momentum1"), 1e-6f);
        }
    }

    @Test
    void fourStepsWithADropOfTheRateArePyTorchs() {
        try (TrainingSession session =
                engine.train(
                        TrainingState.start(TinyNetwork.network()),
                        TinyNetwork.images(),
                        fourSteps())) {
            float[] losses = TinyNetwork.fixture("loss");
            for (float loss : losses) {
                assertThat(session.epoch(TrainingSession.StepListener.NONE).loss())
                        .isEqualTo(loss, within(5e-6));
            }

            assertThat(session.isOver()).isTrue();
            assertClose(session.state().network().values(), TinyNetwork.fixtures("step4"), 5e-6f);
            assertClose(session.state().momenta(), TinyNetwork.fixtures("momentum4"), 5e-6f);
        }
    }

    @Test
    void gradientsArePyTorchs() {
        Map<String, float[]> gradients =
                engine.gradients(TinyNetwork.network(), TinyNetwork.pixels(), TinyNetwork.LABELS);

        assertThat(gradients).hasSize(5);
        assertClose(gradients, TinyNetwork.fixtures("gradient"), 1e-6f);
    }

    @Test
    void logitGradientsArePyTorchs() {
        Map<String, double[]> slopes =
                engine.logitGradients(TinyNetwork.network(), TinyNetwork.pixels(), 6);

        TinyNetwork.fixtures("slope")
                .forEach((name, expected) -> {
                    float[] actual = new float[expected.length];
                    for (int i = 0; i < actual.length; i++) {
                        actual[i] = (float) slopes.get(name)[i];
                    }
                    assertThat(actual).as(name).containsExactly(expected, within(1e-5f));
                });
    }

    @Test
    void hessianTimesGradientIsPyTorchs() {
        Map<String, float[]> products =
                engine.hessianGradients(
                        TinyNetwork.network(),
                        TinyNetwork.pixels(),
                        TinyNetwork.LABELS,
                        List.of("conv1", "fc"));

        assertThat(products).containsOnlyKeys("conv1.weight", "fc.weight");
        assertClose(products, TinyNetwork.fixtures("hessian"), 1e-5f);
    }

    @Test
    void logitsArePyTorchs() {
        float[] expected = TinyNetwork.fixture("logits.start");

        float[][] logits = engine.logits(TinyNetwork.network(), TinyNetwork.pixels(), 6);

        for (int i = 0; i < 6; i++) {
            assertThat(logits[i])
                    .containsExactly(Arrays.copyOfRange(expected, 3 * i, 3 * i + 3), within(1e-5f));
        }
    }

    @Test
    void foldingChangesNothing() {
        Network network = TinyNetwork.network();

        float[][] folded = engine.logits(Folding.of(network), TinyNetwork.pixels(), 6);

        float[][] plain = engine.logits(network, TinyNetwork.pixels(), 6);
        for (int i = 0; i < 6; i++) {
            assertThat(folded[i]).containsExactly(plain[i], within(1e-5f));
        }
    }

    @Test
    void evaluationCountsWhatTheLogitsSay() {
        float[][] logits = engine.logits(TinyNetwork.network(), TinyNetwork.pixels(), 6);

        Evaluation evaluation =
                engine.evaluate(
                        TinyNetwork.network(), TinyNetwork.images(), Engine.BatchListener.NONE);

        long right =
                IntStream.range(0, 6)
                        .filter(i -> likeliest(logits[i]) == TinyNetwork.LABELS[i])
                        .count();
        assertThat(evaluation.top1()).isEqualTo(right);
        assertThat(evaluation.top5()).isEqualTo(6);
    }

    /** A real ticket and what PyTorch 1.13.1 says of four images; see its expected.json. */
    @Test
    void logitsOfARealTicketArePyTorchs() throws IOException, MalformedFileException {
        Path folder = Path.of("src/test/resources/checkpoints");
        Ticket ticket = TicketFile.open(folder.resolve("resnet20-ticket-zip.pth.tar")).ticket();
        Map<String, Tensor> stored =
                TicketFile.open(folder.resolve("resnet20-ticket.logits.npz"))
                        .ticket()
                        .tensors()
                        .stream()
                        .collect(Collectors.toMap(Tensor::name, tensor -> tensor));
        float[] expected = stored.get("logits").floats();
        Network network = Network.of(ticket);
        float[] pixels = channelsLast(stored.get("input").floats(), 3, 32 * 32);

        float[][] logits = engine.logits(network, pixels, 4);

        float[][] folded = engine.logits(Folding.of(network), pixels, 4);
        for (int i = 0; i < 4; i++) {
            float[] row = Arrays.copyOfRange(expected, 10 * i, 10 * i + 10);
            assertThat(logits[i]).containsExactly(row, within(1e-5f));
            assertThat(folded[i]).containsExactly(row, within(1e-4f));
        }
    }

    private static float[] channelsLast(float[] values, int channels, int places) {
        float[] moved = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int image = i / (channels * places);
            int channel = i / places % channels;
            moved[(image * places + i % places) * channels + channel] = values[i];
        }
        return moved;
    }

    private static int likeliest(float[] logits) {
        return IntStream.range(0, logits.length)
                .reduce((a, b) -> logits[a] >= logits[b] ? a : b)
                .orElseThrow();
    }
}
