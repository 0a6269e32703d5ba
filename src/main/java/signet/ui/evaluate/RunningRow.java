package signet.ui.evaluate;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import signet.ui.jobs.JobRow;
import signet.ui.parts.Texts;

/**
 * How far an evaluation is. It stays while it says something new, so that Cancel keeps the focus.
 */
final class RunningRow extends HBox {
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = Texts.shrinking("", "wb-secondary");

    RunningRow(Runnable cancel) {
        super(12);
        setId("evaluation-running");
        setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(180);
        Button stop = new Button("Cancel");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> cancel.run());
        getChildren().addAll(bar, words, Texts.spring(), stop);
    }

    void show(JobRow job) {
        bar.setProgress(job.fraction().orElse(0));
        words.setText(
                job.stage() == JobRow.Stage.WAITING
                        ? "waits for the jobs before it"
                        : job.detail());
    }
}
