package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.FileKind;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.sweep.AttackSettings;
import signet.lab.sweep.SingleAttack;
import signet.lab.sweep.Strike;
import signet.net.Device;
import signet.net.Engine.EngineFacts;
import signet.net.Evaluation;

class RequestsTest {
    private static final EngineChoice ENGINE = new EngineChoice(new Device.Gpu(1), 3);
    private static final Path FILE = Path.of("x.pth").toAbsolutePath();

    static Stream<WorkerRequest<?>> requests() {
        return Stream.of(
                new CheckDevice(ENGINE),
                new DownloadCuda(FILE),
                new RunSweep(FILE, ENGINE),
                new RunAttack(attack(Optional.empty()), ImageData.SAMPLE, ENGINE),
                new RunAttack(attack(Optional.of(FILE)), new ImageData(Optional.of(FILE)), ENGINE),
                new EvaluateTicket(FILE, ImageData.SAMPLE, ENGINE),
                new EvaluateTicket(FILE, new ImageData(Optional.of(FILE)), ENGINE));
    }

    private static SingleAttack attack(Optional<Path> record) {
        Strike strike = new Strike(AttackSettings.of("prune@0.2+fine-tune"), 3, 7);
        return new SingleAttack(FILE, record, strike, FILE, FileKind.SAFETENSORS);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyRequestReadsBack(WorkerRequest<?> request) throws JsonException {
        assertThat(WorkerRequest.of(request.json())).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"request\":\"dance\"}",
                "{\"request\":\"check-device\",\"device\":\"abacus\",\"threads\":1}",
                "{\"request\":\"check-device\",\"device\":\"cpu\",\"threads\":0}",
                "{\"request\":\"check-device\",\"device\":\"cpu\",\"threads\":9999999999}"
            })
    void refusesWhatIsNoRequest(String text) throws JsonException {
        JsonObject json = (JsonObject) Json.parse(text);
        assertThatThrownBy(() -> WorkerRequest.of(json)).isInstanceOf(JsonException.class);
    }

    @Test
    void aReportReadsBackWhetherPyTorchRunsOrNot() throws JsonException {
        EngineFacts facts = new EngineFacts("PyTorch 2.7.1", "gpu:0", 2, List.of("amd64"));
        DeviceReport runs = new DeviceReport("build", Optional.of(facts), List.of("gpu"), "");
        DeviceReport not = new DeviceReport("", Optional.empty(), List.of(), "It is broken.");
        assertThat(DeviceReport.of(runs.toJson())).isEqualTo(runs);
        assertThat(DeviceReport.of(not.toJson())).isEqualTo(not);
        assertThat(not.sentences()).containsExactly("It is broken.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, Double.NaN})
    void anEvaluationReadsBackEvenOneGoneAstray(double loss) throws JsonException {
        Evaluation evaluation = new Evaluation(3, 2, loss, new long[][] {{1, 0}, {1, 1}});
        EvaluateTicket.Answer answer =
                new EvaluateTicket.Answer("data", List.of("cat", "dog"), evaluation);
        EvaluateTicket.Answer back = EvaluationJson.read(EvaluationJson.write(answer));
        assertThat(back)
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[[\"a\"]]", "[[1.5]]"})
    void refusesAConfusionThatIsNone(String confusion) throws JsonException {
        JsonObject json =
                (JsonObject)
                        Json.parse(
                                "{\"data\":\"x\",\"classes\":[],\"images\":1,\"top5\":1,\"loss\":1,\"confusion\":%s}"
                                        .formatted(confusion));
        assertThatThrownBy(() -> EvaluationJson.read(json)).isInstanceOf(JsonException.class);
    }

    @Test
    void aGoodEngineNeedsAThread() {
        assertThatThrownBy(() -> new EngineChoice(Device.CPU, 0))
                .hasMessage("There must be at least one thread, not 0.");
    }
}
