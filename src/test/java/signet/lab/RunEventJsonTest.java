package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.json.JsonException;
import signet.prune.control.Control;

class RunEventJsonTest {
    static Stream<RunEvent> events() {
        return Stream.of(
                new RunEvent.Stepped(1, 2, 6, 17, 85, 0.75, 0.1, 1250.5),
                new RunEvent.EpochDone(1, 2, 6, 0.75, 0.5, 0.625, 1e-7, 8.5),
                new RunEvent.RoundDone(3, 0.2, 136_839, 267_264, 0.875, 0.5, false),
                new RunEvent.ControlDone(
                        9, Control.FRESH_WEIGHTS, 136_839, 267_264, 0.875, 0.8515625),
                new RunEvent.Finished(3, 301.25));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackWhatItWrites(RunEvent event) throws JsonException {
        String line = RunEventJson.line(event);
        assertThat(line).doesNotContain("\n");
        assertThat(RunEventJson.read(line)).isEqualTo(event);
    }

    @Test
    void namesTheKindFirst() {
        assertThat(RunEventJson.line(new RunEvent.Finished(3, 1.5)))
                .isEqualTo("{\"event\":\"finished\",\"round\":3,\"seconds\":1.5}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"event\":\"finished\",\"round\":3,\"sec",
                "{\"event\":\"lunch\"}",
                "{\"event\":\"finished\",\"round\":3}",
                "{\"event\":\"finished\",\"round\":5000000000,\"seconds\":1.5}",
                "{\"event\":\"control\",\"round\":3,\"control\":\"none\"}"
            })
    void refusesWhatIsNoEvent(String line) {
        assertThatThrownBy(() -> RunEventJson.read(line)).isInstanceOf(JsonException.class);
    }
}
