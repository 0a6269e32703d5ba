package signet.ui.verify;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.evidence.Statistic;
import signet.ui.parts.Texts;

/** The right column: what the results rest on. */
final class TestPanel extends BorderPane {
    private static final double WIDTH = 302;

    /**
     * @param finding the result that is looked at, or null
     */
    TestPanel(Finding finding) {
        getStyleClass().addAll("wb-panel", "right");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        HBox head = new HBox(Texts.fixed("How this was tested", "wb-strong"));
        head.getStyleClass().add("wb-head");
        setTop(head);
        VBox blocks = new VBox(block(Texts.paragraph(howTested(finding), "wb-secondary")));
        blocks.getChildren().add(statistics());
        setCenter(blocks);
        Label caution =
                Texts.paragraph(
                        "A missing signature never proves innocence or guilt.", "wb-caption");
        caution.setPadding(new Insets(12, 16, 12, 16));
        setBottom(caution);
    }

    private static String howTested(Finding finding) {
        if (finding == null) {
            return "A blind reading looks at every layer, place, orientation, polarity and version,"
                    + " and pays for each try in its log2 p.";
        }
        return "Every layer, place, orientation, polarity and version was read, and nothing was"
                + " assumed. Search factor T = "
                + Powers.count(finding.tries())
                + ", paid for in log2 p.";
    }

    private static VBox statistics() {
        return block(
                Texts.fixed("Three statistics of a claim", "wb-section"),
                term(
                        Statistic.FLIP,
                        "Modules the owner changed. Tells this release from its relatives."),
                term(Statistic.ALL, "All tested modules. High for any relative of the ticket."),
                term(Statistic.MASK, "Overlap of the whole mask. Shows common ancestry only."));
    }

    private static VBox term(Statistic statistic, String meaning) {
        return new VBox(
                2,
                Texts.fixed(statistic.symbol(), "wb-mono"),
                Texts.paragraph(meaning, "wb-caption"));
    }

    private static VBox block(Node... content) {
        VBox block = new VBox(content);
        block.getStyleClass().add("wb-block");
        return block;
    }
}
