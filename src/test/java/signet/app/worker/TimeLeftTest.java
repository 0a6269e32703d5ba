package signet.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
    @ParameterizedTest
    @CsvSource({
        "PT40S, 40 s left",
        "PT12M, 12 min left",
        "PT3H30M, 3.5 h left",
        "PT179H, 7.5 days left",
    })
    void saysItInAUnitThatFits(Duration time, String words) {
        assertThat(TimeLeft.words(time)).isEqualTo(words);
    }
}
