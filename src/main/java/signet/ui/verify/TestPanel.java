package signet.ui.verify;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.evidence.Statistic;
import signet.ui.parts.Texts;

/** The right column: the owner's record and what the results rest on. */
final class TestPanel extends BorderPane {
    private static final double WIDTH = 302;

    /**
     * @param without stands in the place of a record
     * @param finding the result that is looked at, or null
     * @param open the button that opens a record
     */
    TestPanel(Optional<LoadedRecord> record, Node without, Finding finding, Button open) {
        getStyleClass().addAll("wb-panel", "right");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        open.setText(record.isPresent() ? "Change" : "Open record");
        open.setGraphic(null);
        HBox head = new HBox(Texts.fixed("Owner's record", "wb-strong"), Texts.spring(), open);
        head.getStyleClass().add("wb-head");
        setTop(head);
        VBox blocks =
                new VBox(
                        record.<Node>map(RecordCard::new).orElse(without),
                        block(
                                Texts.fixed("How this was tested", "wb-section"),
                                Texts.paragraph(howTested(finding), "wb-secondary")),
                        statistics());
        ScrollPane scroll = new ScrollPane(blocks);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        Label caution = Texts.paragraph(Findings.CAUTION, "wb-caption");
        caution.setPadding(new Insets(12, 16, 12, 16));
        setBottom(caution);
    }

    private static String howTested(Finding finding) {
        if (finding == null) {
            return "A blind reading looks at every layer, place, orientation, polarity and version,"
                    + " and pays for each try in its log2 p.";
        }
        String factor = "Search factor T = " + Powers.count(finding.tries());
        if (finding.mode() == ReadMode.BLIND) {
            return "Every layer, place, orientation, polarity and version was read, and nothing was"
                    + " assumed. %s, paid for in log2 p.".formatted(factor);
        }
        return "The place, orientation and threshold were fixed in the record before the suspect"
                + " was opened. %s.".formatted(factor)
                + (finding.isAligned()
                        ? " The suspect's channels were put into the owner's order by the layers"
                                + " without the signature."
                        : "");
    }

    private static VBox statistics() {
        return block(
                Texts.fixed("Three statistics", "wb-section"),
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
