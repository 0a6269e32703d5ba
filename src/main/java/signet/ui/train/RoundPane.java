package signet.ui.train;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;
import signet.ui.train.chart.RoundChart;

/** The round chart over its slider: pointer, slider and replay are one selection. */
final class RoundPane extends VBox {
    private final TrainViewModel model;
    private final RunsModel runs;
    private final ReplayModel replay;
    private final Player player;
    private final RoundChart chart;
    private final Slider slider = new Slider();
    private final Label where = Texts.fixed("", "wb-medium");
    private final Button play = new Button(null, Icons.bar(Feather.PLAY));
    private final Label counts = outcome("run-counts");
    private final Label controls = outcome("run-controls");
    private boolean showing;

    RoundPane(TrainViewModel model) {
        this.model = model;
        this.runs = model.runs();
        this.replay = model.replay();
        this.player = new Player(replay);
        this.chart = new RoundChart(this::select);
        getStyleClass().add("wb-panel");
        setMinWidth(0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(chart, counts, controls, controls());
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::playOnSpace);
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::playOnSpace);
        slider.valueProperty().addListener((value, before, now) -> onSlider(now.intValue()));
        runs.shownProperty().subscribe(run -> showRuns());
        runs.comparedProperty().subscribe(ids -> showRuns());
        model.activityProperty().addListener(changed -> showRuns());
        replay.roundProperty().subscribe(number -> showRound());
        player.playingProperty().subscribe(this::showPlaying);
    }

    private static Label outcome(String id) {
        Label label = Texts.paragraph("", "wb-caption", "wb-outcome");
        label.setId(id);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }

    private HBox controls() {
        slider.setId("round-slider");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setMinWidth(60);
        slider.setAccessibleText("Round");
        HBox.setHgrow(slider, Priority.ALWAYS);
        play.setId("round-play");
        play.getStyleClass().addAll("wb-flat", "wb-icon-only");
        play.setOnAction(event -> player.toggle());
        where.setMinWidth(110);
        HBox row =
                new HBox(
                        8,
                        step(Feather.SKIP_BACK, "Previous round", -1),
                        play,
                        step(Feather.SKIP_FORWARD, "Next round", 1),
                        where,
                        slider);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wb-round-controls");
        return row;
    }

    private Button step(Feather icon, String words, int by) {
        Button button = new Button(null, Icons.bar(icon));
        button.getStyleClass().addAll("wb-flat", "wb-icon-only");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(event -> {
            player.stop();
            replay.step(by);
        });
        return button;
    }

    private void showPlaying(boolean playing) {
        play.setGraphic(Icons.bar(playing ? Feather.PAUSE : Feather.PLAY));
        String words = playing ? "Pause the replay" : "Play the rounds";
        play.setAccessibleText(words);
        play.setTooltip(new Tooltip(words + " (Space)"));
    }

    private void playOnSpace(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.getEventType() == KeyEvent.KEY_PRESSED) {
            player.toggle();
            event.consume();
        }
    }

    private void select(int round) {
        player.stop();
        replay.select(round);
    }

    private void onSlider(int place) {
        List<Integer> rounds = replay.rounds();
        if (!showing && place >= 0 && place < rounds.size()) {
            select(rounds.get(place));
        }
    }

    private void showRuns() {
        RunInfo run = runs.shownProperty().get();
        say(counts, run == null ? "" : OutcomeWords.counts(run));
        say(controls, run == null ? "" : OutcomeWords.controls(run));
        if (run != null) {
            chart.show(
                    RunPictures.rounds(run, model.state(run) == TrainViewModel.State.RUNNING),
                    runs.beside().stream().map(other -> RunPictures.rounds(other, false)).toList());
        }
        showRound();
    }

    private void showRound() {
        List<Integer> rounds = replay.rounds();
        int place = rounds.indexOf(replay.roundProperty().get());
        showing = true;
        slider.setMax(Math.max(1, rounds.size() - 1));
        slider.setValue(Math.max(0, place));
        showing = false;
        slider.setDisable(rounds.size() < 2);
        play.setDisable(rounds.size() < 2);
        where.setText(
                place < 0 ? "No round yet" : RunWords.round(rounds.get(place), rounds.getLast()));
        chart.select(place < 0 ? -1 : rounds.get(place));
    }

    /** The chart, where keys select rounds. */
    RoundChart chart() {
        return chart;
    }

    void stop() {
        player.stop();
    }
}
