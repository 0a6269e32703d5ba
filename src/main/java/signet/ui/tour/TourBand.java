package signet.ui.tour;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The tour at the foot of the window: one idea in large text, and the way on. */
public final class TourBand extends HBox {
    private static final double PROGRESS = 120;

    private final TourViewModel model;
    private final Label title = Texts.paragraph("", "wb-tour-title");
    private final Label text = Texts.paragraph("", "wb-tour-text");
    private final Label where = Texts.fixed("", "wb-strong");
    private final ProgressBar progress = new ProgressBar(0);
    private final Button back = new Button("Back", Icons.small(Feather.ARROW_LEFT));
    private final Button next = new Button("Next", Icons.small(Feather.ARROW_RIGHT));

    public TourBand(TourViewModel model) {
        super(24);
        this.model = model;
        setId("tour");
        getStyleClass().add("wb-tour");
        where.setId("tour-where");
        title.setId("tour-title");
        text.setId("tour-text");
        back.setId("tour-back");
        next.setId("tour-next");
        back.setOnAction(event -> model.back());
        next.setOnAction(event -> model.next());
        next.getStyleClass().add("accent");
        progress.setMinWidth(PROGRESS);
        progress.setMaxWidth(PROGRESS);
        progress.setAccessibleText("How far the tour is");
        HBox far = row(Texts.fixed("Page Down goes on, Esc leaves", "wb-key"), where, progress);
        VBox words = new VBox(4, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox way = new VBox(12, far, row(back, next));
        way.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, way);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.stepProperty().subscribe(this::show);
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(10, parts);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** Arrows turn pages while the focus is in here; elsewhere they have a meaning already. */
    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> model.next();
            case LEFT -> model.back();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(TourStep step) {
        boolean running = step != null;
        setVisible(running);
        setManaged(running);
        title.textProperty().unbind();
        text.textProperty().unbind();
        if (running) {
            title.textProperty().bind(step.title());
            text.textProperty().bind(step.text());
            where.setText(model.words());
            progress.setProgress((double) model.number() / model.size());
            back.setDisable(model.number() == 1);
            next.setText(model.isLast() ? "Finish" : "Next");
            setAccessibleText(model.words() + ". " + step.title().getValue());
        }
    }

    /** Puts the focus where the tour goes on. */
    public void focusNext() {
        next.requestFocus();
    }
}
