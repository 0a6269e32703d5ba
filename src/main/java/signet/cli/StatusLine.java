package signet.cli;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import signet.app.job.Pace;
import signet.app.job.Progress;

/** Tells a person at a terminal how far a verb is, on one line that is erased at the end. */
final class StatusLine implements Progress, AutoCloseable {
    /** What is done sooner needs no line. */
    private static final long SILENCE_NANOS = Duration.ofMillis(500).toNanos();

    private final Console console;
    private final LongSupplier nanoTime;
    private final boolean telling;
    private final long start;
    private final Pace pace;
    private boolean shown;

    /**
     * @param telling whether lines that stay are printed; not where only JSON may be
     */
    StatusLine(Console console, LongSupplier nanoTime, boolean telling) {
        this.console = console;
        this.nanoTime = nanoTime;
        this.telling = telling;
        this.start = nanoTime.getAsLong();
        this.pace = new Pace(nanoTime);
    }

    @Override
    public void report(long done, long total, String unit) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (isDue()) {
            String amount = total < 0 ? Numbers.grouped(done) : Numbers.of(done, total);
            show(amount + " " + unit);
        }
    }

    @Override
    public void note(String status) {
        if (isDue()) {
            show(status);
        }
    }

    @Override
    public void tell(String line) {
        close();
        if (telling) {
            console.line(line);
        }
    }

    private boolean isDue() {
        return console.statusWidth() > 0
                && nanoTime.getAsLong() - start >= SILENCE_NANOS
                && pace.isDue();
    }

    private void show(String text) {
        console.status(text);
        shown = true;
    }

    @Override
    public void close() {
        if (shown) {
            console.status("");
            shown = false;
        }
    }
}
