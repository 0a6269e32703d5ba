package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.app.job.Problem;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.RunEvent;
import signet.lab.sweep.SweepEvent;

class WorkerMessageJsonTest {
    static Stream<WorkerMessage> messages() {
        return Stream.of(
                new WorkerMessage.Progressed(1, -1, "images"),
                new WorkerMessage.Ran(new RunEvent.Finished(3, 12.5)),
                new WorkerMessage.Swept(new SweepEvent.CellBegun(2, 9, "Prune smallest 20 %")),
                new WorkerMessage.Swept(
                        new SweepEvent.Working(2, 9, "Prune smallest 20 %", 3, 10, "images")),
                new WorkerMessage.Finished(JsonObject.builder().put("answer", 42).build()),
                new WorkerMessage.Stopped(),
                new WorkerMessage.Failed(
                        new Problem(
                                "x.pth could not be opened",
                                "It\nis empty.",
                                "byte 0",
                                "Open another.",
                                Problem.Kind.BAD_INPUT,
                                Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsOneLineThatReadsBack(WorkerMessage message) throws JsonException {
        String line = WorkerMessageJson.line(message);
        assertThat(line).doesNotContain("\n");
        assertThat(WorkerMessageJson.parse(line)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Warning: something",
                "[]",
                "{}",
                "{\"message\":\"hello\"}",
                "{\"message\":\"failed\",\"title\":\"a\",\"reason\":\"b\",\"place\":\"\",\"advice\":\"\",\"kind\":\"X\"}"
            })
    void refusesWhatIsNoMessage(String line) {
        assertThatThrownBy(() -> WorkerMessageJson.parse(line)).isInstanceOf(JsonException.class);
    }
}
