package signet.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentRowTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:01+01:00, today 00:01",
        "2026-02-28T23:59+01:00, yesterday",
        "2026-02-28T22:30Z, yesterday",
        "2026-02-28T23:30Z, today 00:30",
        "2026-02-27T12:00+01:00, 27 Feb",
        "2025-12-31T12:00+01:00, 31 Dec 2025",
    })
    void saysHowLongAgoAsPeopleDo(String when, String words) {
        ZonedDateTime now = ZonedDateTime.parse("2026-03-01T14:00+01:00");
        assertThat(RecentRow.age(ZonedDateTime.parse(when).toInstant(), now)).isEqualTo(words);
    }
}
