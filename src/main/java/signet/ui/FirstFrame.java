package signet.ui;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.slf4j.LoggerFactory;

/** Measures how long the program took from its start to the first drawn frame. */
final class FirstFrame {
    /** Set to have the window close after its first frame, for measuring. */
    static final String CLOSE_AFTER = "signet.closeAfterFirstFrame";

    private FirstFrame() {}

    /** Logs the time at the second pulse, when the first frame has been drawn. */
    static void report(Scene scene) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                    long taken = System.currentTimeMillis() - started;
                    LoggerFactory.getLogger(FirstFrame.class)
                            .info("First frame after {} ms", taken);
                    if (Boolean.getBoolean(CLOSE_AFTER)) {
                        scene.getWindow().hide();
                    }
                }
            }
        }.start();
    }
}
