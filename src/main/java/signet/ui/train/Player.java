package signet.ui.train;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/** Goes through the rounds by itself; where the system asks for little motion, a step at a time. */
final class Player {
    private static final Duration PER_ROUND = Duration.millis(700);

    private final ReplayModel replay;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final Timeline clock = new Timeline(new KeyFrame(PER_ROUND, event -> advance()));

    Player(ReplayModel replay) {
        this.replay = replay;
        clock.setCycleCount(Animation.INDEFINITE);
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Starts or stops; from the last round it starts over. */
    void toggle() {
        if (playing.get()) {
            stop();
        } else if (Platform.getPreferences().isReducedMotion()) {
            stepAround();
        } else if (replay.rounds().size() > 1) {
            startOverAtTheEnd();
            playing.set(true);
            clock.playFromStart();
        }
    }

    private void startOverAtTheEnd() {
        if (replay.roundProperty().get() == replay.rounds().getLast()) {
            replay.select(replay.rounds().getFirst());
        }
    }

    private void stepAround() {
        if (!replay.step(1) && !replay.rounds().isEmpty()) {
            replay.select(replay.rounds().getFirst());
        }
    }

    private void advance() {
        if (!replay.step(1)) {
            stop();
        }
    }

    void stop() {
        clock.stop();
        playing.set(false);
    }
}
