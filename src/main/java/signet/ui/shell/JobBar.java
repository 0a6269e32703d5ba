package signet.ui.shell;

import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The bottom edge: what is running, and the machine it runs on. */
final class JobBar extends HBox {
    private static final long MEGABYTE = 1024 * 1024;

    private final Label title = Texts.shrinking("Nothing running", "wb-secondary");
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final Label memory = Texts.fixed("", "wb-secondary");
    private final Timeline clock =
            new Timeline(new KeyFrame(Duration.seconds(2), event -> showMemory()));

    JobBar() {
        getStyleClass().add("wb-job-bar");
        progress.setPrefWidth(140);
        cancel.getStyleClass().addAll("wb-flat", "wb-small");
        getChildren()
                .addAll(
                        Icons.bar(Feather.CHECK_CIRCLE, "wb-muted"),
                        title,
                        progress,
                        cancel,
                        Texts.spring(),
                        Icons.bar(Feather.CPU, "wb-muted"),
                        Texts.fixed(threads(), "wb-secondary"),
                        Icons.bar(Feather.HARD_DRIVE, "wb-muted"),
                        memory);
        idle();
        showMemory();
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::tick);
    }

    private static String threads() {
        return "CPU, %d threads".formatted(Runtime.getRuntime().availableProcessors());
    }

    /** A clock that runs holds on to its window, also when that is closed. */
    private void tick(boolean shown) {
        if (shown) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void showMemory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        long most = runtime.maxMemory() / MEGABYTE;
        memory.setText(String.format(Locale.ROOT, "%,d of %,d MB", used, most));
    }

    /** Nothing is running. */
    void idle() {
        running(false);
        title.setText("Nothing running");
    }

    /** Something is running; {@code fraction} below 0 means that its end is not known. */
    void busy(String what, double fraction, Runnable onCancel) {
        running(true);
        title.setText(what);
        progress.setProgress(fraction);
        cancel.setOnAction(event -> onCancel.run());
    }

    private void running(boolean running) {
        for (var node : new Node[] {progress, cancel}) {
            node.setVisible(running);
            node.setManaged(running);
        }
    }
}
