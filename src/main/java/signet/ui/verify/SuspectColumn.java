package signet.ui.verify;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.evidence.PValue;
import signet.ui.parts.Chip;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** Everything about one suspect, the verdict first. */
final class SuspectColumn extends ScrollPane {
    private final Finding finding;

    /**
     * @param side room for the modules of a symbol, in pixels
     * @param close puts the suspect away
     */
    SuspectColumn(Finding finding, Colouring colouring, int side, Runnable close) {
        this.finding = finding;
        getStyleClass().add("wb-suspect");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox(12, fileLine(close), new VerdictBanner(finding));
        content.setPadding(new Insets(12, 20, 12, 20));
        content.getStyleClass().add("wb-suspect-content");
        content.getChildren()
                .addAll(
                        new EvidenceScale(
                                finding.strength().orElse(PValue.ONE),
                                VerdictChip.tone(finding.verdict()),
                                finding.claimLine()),
                        new SymbolRow(finding, colouring, side));
        if (!finding.ladder().isEmpty()) {
            content.getChildren().add(new LadderTable(finding.ladder()));
        }
        if (!finding.statistics().isEmpty()) {
            content.getChildren().add(new StatisticsTable(finding.statistics()));
        } else if (finding.mode() == ReadMode.BLIND) {
            content.getChildren().add(new PlaceFacts(finding));
        }
        setContent(content);
        setAccessibleText(
                "%s, %s, %s"
                        .formatted(
                                finding.suspect().name(),
                                finding.manner(),
                                finding.verdict().words()));
    }

    Suspect suspect() {
        return finding.suspect();
    }

    private Node fileLine(Runnable close) {
        VBox words =
                new VBox(
                        1,
                        Texts.shrinking(finding.suspect().name(), "wb-strong"),
                        Texts.shrinking(finding.facts(), "wb-secondary"));
        words.setMinWidth(80);
        Feather icon = finding.mode() == ReadMode.BLIND ? Feather.EYE_OFF : Feather.BOOK_OPEN;
        Chip chip = new Chip(finding.manner(), Chip.Tone.PLAIN, Icons.small(icon, "wb-muted"));
        Button put = new Button(null, Icons.bar(Feather.X));
        put.getStyleClass().addAll("wb-flat", "wb-icon-only");
        put.setAccessibleText("Close " + finding.suspect().name());
        put.setOnAction(event -> close.run());
        HBox line =
                new HBox(10, Icons.bar(Feather.FILE, "wb-muted"), words, Texts.spring(), chip, put);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
