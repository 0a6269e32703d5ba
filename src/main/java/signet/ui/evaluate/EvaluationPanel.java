package signet.ui.evaluate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.app.job.Problem;
import signet.app.worker.ImageData;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.jobs.JobRow;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** Which images the ticket in hand is asked about, how far that is, and what came of it. */
public final class EvaluationPanel extends VBox {
    private static final double WIDTH = 900;

    private static final String PROMISE =
            "Counts how many of the test images the ticket classifies right, class by class. It runs"
                    + " in the background; you can close this and work on.";

    /** What the panel cannot do by itself. */
    public interface Actions {
        /** Asks for a folder of images. */
        void chooseImages();

        /** Puts a result on the clipboard. */
        void copy(Evaluated evaluated);

        /** Puts the panel away; what runs goes on. */
        void close();
    }

    private final EvaluateViewModel model;
    private final Actions actions;
    private final Label title = Texts.shrinking("", "wb-lead");
    private final Label images = Texts.shrinking("", "wb-mono");
    private final Button sample = new Button("Use the sample");
    private final Button evaluate = new Button("Evaluate");
    private final StackPane middle = new StackPane();
    private final RunningRow running;
    private final Button copy = new Button("Copy as table");
    private final ConfusionView confusion = new ConfusionView();

    public EvaluationPanel(EvaluateViewModel model, Actions actions) {
        super(16);
        this.model = model;
        this.actions = actions;
        setId("evaluation-panel");
        getStyleClass().addAll("wb-float", "wb-dialog");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        evaluate.setId("evaluate-start");
        evaluate.getStyleClass().add("accent");
        evaluate.setMinWidth(USE_PREF_SIZE);
        evaluate.setDefaultButton(true);
        evaluate.setOnAction(event -> model.evaluate());
        running = new RunningRow(model::cancel);
        middle.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(title, choice(), middle, foot());
        model.imagesProperty().subscribe(this::showImages);
        model.stateProperty().subscribe(this::show);
    }

    /** The colours of the matrix; they are those of the heatmap. */
    public void paintWith(ColourMap map, HeatmapPalette palette) {
        confusion.paintWith(map, palette);
    }

    /** Names the ticket that is asked. */
    public void name(String ticket) {
        title.setText("Evaluation of " + ticket);
    }

    /** Puts the focus where the keys of the panel work. */
    public void start() {
        if (model.stateProperty().get() instanceof EvaluateState.Done) {
            confusion.requestFocus();
        } else {
            evaluate.requestFocus();
        }
    }

    private HBox choice() {
        Button folder = new Button("Choose a folder…");
        folder.setId("evaluate-folder");
        folder.setMinWidth(USE_PREF_SIZE);
        folder.setOnAction(event -> actions.chooseImages());
        sample.setMinWidth(USE_PREF_SIZE);
        sample.setOnAction(event -> model.choose(ImageData.SAMPLE));
        images.setId("evaluate-images");
        images.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        HBox row =
                new HBox(
                        8,
                        Texts.fixed("Test images", "wb-secondary"),
                        images,
                        Texts.spring(),
                        sample,
                        folder,
                        evaluate);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox foot() {
        Button close = new Button("Close evaluation");
        close.setCancelButton(true);
        close.setOnAction(event -> actions.close());
        copy.setId("evaluation-copy");
        HBox foot = new HBox(8, copy, close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void showImages(ImageData chosen) {
        images.setText(
                chosen.folder()
                        .map(Object::toString)
                        .orElse(Evaluated.SAMPLE + ", comes with Signet"));
        sample.setVisible(chosen.folder().isPresent());
        sample.setManaged(chosen.folder().isPresent());
    }

    private void show(EvaluateState state) {
        evaluate.setDisable(state instanceof EvaluateState.Working);
        evaluate.setText(state instanceof EvaluateState.Done ? "Evaluate again" : "Evaluate");
        copy.setVisible(state instanceof EvaluateState.Done);
        Node next =
                switch (state) {
                    case EvaluateState.None _ -> Texts.paragraph(PROMISE, "wb-secondary");
                    case EvaluateState.Working(JobRow job) -> {
                        running.show(job);
                        yield running;
                    }
                    case EvaluateState.Failed(Problem problem) -> problem(problem);
                    case EvaluateState.Done(Evaluated evaluated) -> {
                        copy.setOnAction(event -> actions.copy(evaluated));
                        yield new ResultPane(evaluated, confusion);
                    }
                };
        if (!middle.getChildren().contains(next)) {
            boolean hadKeys = middle.isFocusWithin();
            middle.getChildren().setAll(next);
            if (hadKeys) {
                start();
            }
        }
    }

    private static Node problem(Problem problem) {
        HBox row =
                new HBox(
                        10,
                        Icons.bar(Feather.ALERT_TRIANGLE, "wb-bad"),
                        Texts.paragraph((problem.sentence() + " " + problem.advice()).strip()));
        row.setId("evaluation-problem");
        return row;
    }
}
