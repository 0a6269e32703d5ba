package signet.ui.train;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;
import signet.ui.train.history.Round;

/** The header of a run: which it is, where it stands, and what can be done with it. */
final class RunHead extends HBox {
    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OTHER =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final Label title = Texts.fixed("", "wb-strong");
    private final Label facts = Texts.shrinking("", "wb-secondary");
    private final Label chip = Texts.fixed("", "wb-chip");
    private final TrainViewModel model;

    RunHead(TrainViewModel model, List<Button> buttons) {
        this.model = model;
        getStyleClass().add("wb-head");
        title.setId("run-title");
        chip.setId("run-state");
        facts.setMinWidth(0);
        getChildren().addAll(title, facts, chip, Texts.spring());
        getChildren().addAll(buttons);
        model.runs().shownProperty().subscribe(run -> show());
        model.activityProperty().subscribe(changed -> show());
    }

    private void show() {
        RunInfo run = model.runs().shownProperty().get();
        if (run == null) {
            return;
        }
        title.setText(run.title());
        facts.setText("%s, started %s".formatted(RunWords.facts(run.spec()), when(run)));
        showState(run);
    }

    private static String when(RunInfo run) {
        var zoned = run.started().atZone(ZoneId.systemDefault());
        boolean today = zoned.toLocalDate().equals(java.time.LocalDate.now(ZoneId.systemDefault()));
        return zoned.format(today ? TODAY : OTHER);
    }

    private void showState(RunInfo run) {
        switch (model.state(run)) {
            case RUNNING -> {
                Optional<Round> round = run.history().running();
                chip("info", round.map(RunWords::running).orElse("Running"), Feather.ACTIVITY);
            }
            case WAITING -> chip("plain", "Waiting", Feather.CLOCK);
            case STOPPED -> chip("warn", "Stopped, can go on", Feather.PAUSE_CIRCLE);
            case FINISHED -> chip("ok", "Finished", Feather.CHECK_CIRCLE);
        }
    }

    private void chip(String tone, String words, Feather icon) {
        chip.getStyleClass().setAll("label", "wb-chip", tone);
        chip.setText(words);
        String colour =
                switch (tone) {
                    case "info" -> "wb-accent";
                    case "plain" -> "wb-muted";
                    default -> "wb-" + tone;
                };
        chip.setGraphic(Icons.small(icon, colour));
    }
}
