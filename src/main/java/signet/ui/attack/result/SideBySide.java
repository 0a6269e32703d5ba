package signet.ui.attack.result;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import signet.report.attack.SummaryRow;
import signet.ui.parts.Facts;
import signet.ui.parts.Texts;

/** The picked codes, large, each with its numbers; all of one scale. */
final class SideBySide extends ScrollPane {
    private static final double GAP = 28;
    private static final int LARGEST = 348;
    private static final int SMALLEST = 174;
    private static final double WORDS = 150;

    private final ResultsViewModel model;
    private final FlowPane panes = new FlowPane(GAP, GAP);
    private final List<ZoomedCode> codes = new ArrayList<>();
    private boolean darkTheme;

    SideBySide(ResultsViewModel model) {
        this.model = model;
        setId("side-by-side");
        getStyleClass().add("wb-gallery");
        setFitToWidth(true);
        setContent(panes);
        panes.setAlignment(Pos.TOP_LEFT);
        panes.setPadding(new Insets(16));
        ZoomInput.on(this, model.zoom(), SMALLEST);
        model.zoom().onChange(() -> codes.forEach(code -> code.show(model.zoom())));
        InvalidationListener anew = changed -> arrange();
        model.picks().addListener(anew);
        model.cells().addListener(anew);
        widthProperty().addListener(anew);
        heightProperty().addListener(anew);
    }

    void paintFor(boolean dark) {
        darkTheme = dark;
        arrange();
    }

    private void arrange() {
        panes.getChildren().clear();
        codes.clear();
        int side = side();
        for (CellKey key : model.picks()) {
            model.find(key)
                    .filter(cell -> cell.code().isPresent())
                    .ifPresent(cell -> panes.getChildren().add(pane(cell, side)));
        }
    }

    /** As large as all of them fit beside each other. */
    private int side() {
        int count = Math.max(1, model.picks().size());
        double across = (getWidth() - 2 * 16 - (count - 1) * GAP - 14) / count;
        double down = getHeight() - WORDS;
        return (int) Math.clamp(Math.min(across, down), SMALLEST, LARGEST);
    }

    private Node pane(ResultCell cell, int side) {
        SummaryRow row = cell.summary().orElseThrow();
        Facts facts =
                new Facts()
                        .fact("Accuracy lost, pp", row.drop())
                        .fact("log2 p", row.log2p())
                        .fact("Verdict", row.verdict());
        ZoomedCode code = new ZoomedCode(cell.code().orElseThrow(), cell.isRead(), side, darkTheme);
        code.show(model.zoom());
        codes.add(code);
        VBox pane =
                new VBox(
                        8,
                        Texts.fixed(cell.key().label(), "wb-strong"),
                        code,
                        Texts.fixed(
                                ResultWords.reads(cell),
                                "wb-medium",
                                ResultWords.tone(cell).style()),
                        facts);
        pane.setAccessibleText(ResultWords.describe(cell));
        return pane;
    }
}
