package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A window that is closed leaves nothing behind in memory, where the next one needs room. */
class ClosedWindowTest extends WindowTest {
    @Test
    void isForgottenWithItsTicket() throws TimeoutException {
        open(SAMPLE);
        WeakReference<Workbench> closed = new WeakReference<>(workbench);
        stop();
        // JavaFX itself holds on to the last window it showed.
        start();
        waitFor(() -> {
            System.gc();
            return closed.refersTo(null);
        });
        assertThat(closed.get()).isNull();
    }
}
