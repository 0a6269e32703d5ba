package signet.ui.train;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** Offers runs that stopped before their end, until they go on or the person puts it away. */
final class UnfinishedBar extends HBox {
    private final TrainViewModel model;
    private final Label words = Texts.shrinking("");
    private final Button resume = new Button("Resume");
    private boolean putAway;

    UnfinishedBar(TrainViewModel model) {
        super(8);
        this.model = model;
        setId("unfinished");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("wb-notice");
        words.setMinWidth(0);
        resume.getStyleClass().add("wb-small");
        resume.setId("resume-unfinished");
        resume.setMinWidth(USE_PREF_SIZE);
        resume.setOnAction(event -> model.unfinished().forEach(model::resume));
        Button close = new Button(null, Icons.small(Feather.X));
        close.getStyleClass().addAll("wb-flat", "wb-icon-only");
        close.setAccessibleText("Put this offer away");
        close.setOnAction(event -> {
            putAway = true;
            show();
        });
        getChildren()
                .addAll(
                        Icons.bar(Feather.PAUSE_CIRCLE, "wb-accent"),
                        words,
                        Texts.spring(),
                        resume,
                        close);
        model.runs().all().addListener((ListChangeListener<RunInfo>) change -> show());
        model.activityProperty().subscribe(states -> show());
    }

    private void show() {
        List<RunInfo> stopped = model.unfinished();
        boolean offered = !putAway && !stopped.isEmpty();
        setVisible(offered);
        setManaged(offered);
        if (!offered) {
            return;
        }
        boolean one = stopped.size() == 1;
        words.setText(one ? sentence(stopped.getFirst()) : sentence(stopped.size()));
        resume.setText(one ? "Resume" : "Resume all %d".formatted(stopped.size()));
        setAccessibleText(words.getText());
    }

    private static String sentence(RunInfo run) {
        String where =
                run.history()
                        .running()
                        .map(round -> "at " + RunWords.ofRound(round))
                        .or(() ->
                                run.history()
                                        .best()
                                        .map(round -> "after " + RunWords.ofRound(round)))
                        .orElse("at its first step");
        return "%s stopped before its end, %s. It goes on where it stopped."
                .formatted(run.title(), where);
    }

    private static String sentence(int count) {
        return "%d runs stopped before their end. They go on where they stopped.".formatted(count);
    }
}
