package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private StatusLine line(int width) {
        return line(width, OutputStream.nullOutputStream(), true);
    }

    private StatusLine line(int width, OutputStream out, boolean telling) {
        Style style = Style.of(0, Map.of(), StandardCharsets.UTF_8);
        Console console = new Console(new PrintStream(out), new PrintStream(err), style, width);
        return new StatusLine(console, nanos::get, telling);
    }

    private void pass(int milliseconds) {
        nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }

    private String written() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesOverItselfAndLeavesNothing() {
        try (StatusLine line = line(80)) {
            pass(500);
            line.report(1000, 2000, "images");
            pass(100);
            line.note("Round 2");
        }
        assertThat(written())
                .isEqualTo("\r1,000 of 2,000 images\u001b[K\rRound 2\u001b[K\r\u001b[K");
    }

    @Test
    void clearsItselfBeforeALineThatStays() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatusLine line = line(80, out, true);
        pass(500);
        line.note("Round 2");
        line.tell("Round 2 was kept.");
        assertThat(written()).endsWith("\r\u001b[K");
        assertThat(out).hasToString("Round 2 was kept.\n");
    }

    @Test
    void tellsNothingWhereOnlyJsonMayBe() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line(80, out, false).tell("Round 2 was kept.");
        assertThat(out.size()).isZero();
    }

    @Test
    void tellsTenTimesASecond() {
        StatusLine line = line(80);
        pass(500);
        for (int i = 0; i < 1000; i++) {
            pass(1);
            line.report(i, -1, "steps");
        }
        assertThat(written().chars().filter(c -> c == '\r')).hasSize(10);
    }

    @Test
    void neverFillsTheLineSoThatItWraps() {
        StatusLine line = line(10);
        pass(500);
        line.note("0123456789abcdef");
        assertThat(written()).isEqualTo("\r012345678\u001b[K");
    }

    @Test
    void staysSilentWhereNothingCanBeWrittenOverOrWhatIsShort() {
        try (StatusLine pipe = line(0);
                StatusLine shortly = line(80)) {
            shortly.note("x");
            pass(1000);
            pipe.note("x");
        }
        assertThat(written()).isEmpty();
    }

    @Test
    void stopsWorkWhoseThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> line(0).report(1, 2, "images"))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
