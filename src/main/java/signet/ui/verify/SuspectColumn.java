package signet.ui.verify;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.evidence.PValue;
import signet.ui.parts.Chip;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** Everything about one suspect, the verdict first. */
final class SuspectColumn extends ScrollPane {
    /** How much of a suspect is told. */
    enum Way {
        ALL,

        /** The verdict and the pictures, for the eyes of a room. */
        STACKED,

        /** The same beside each other. */
        ABREAST
    }

    private final Finding finding;

    /**
     * @param symbols its pictures and what they say
     * @param way how much is told
     * @param close puts the suspect away
     */
    SuspectColumn(Finding finding, SymbolRow symbols, Way way, Runnable close) {
        this.finding = finding;
        getStyleClass().add("wb-suspect");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox(12, fileLine(close));
        content.setPadding(new Insets(12, 20, 12, 20));
        switch (way) {
            case ALL -> {
                content.getStyleClass().add("wb-suspect-content");
                content.getChildren().addAll(new VerdictBanner(finding), scale(), symbols);
                content.getChildren().addAll(tables());
            }
            case STACKED ->
                    content.getChildren().addAll(new VerdictBanner(finding), scale(), symbols);
            case ABREAST -> content.getChildren().add(abreast(symbols));
        }
        setContent(content);
        setAccessibleText(
                "%s, %s, %s"
                        .formatted(
                                finding.suspect().name(),
                                finding.manner(),
                                finding.verdict().words()));
    }

    private EvidenceScale scale() {
        return new EvidenceScale(
                finding.strength().orElse(PValue.ONE),
                VerdictChip.tone(finding.verdict()),
                finding.claimLine());
    }

    private List<Node> tables() {
        List<Node> tables = new ArrayList<>();
        if (!finding.ladder().isEmpty()) {
            tables.add(new LadderTable(finding.ladder()));
        }
        if (!finding.statistics().isEmpty()) {
            tables.add(new StatisticsTable(finding.statistics()));
        } else if (finding.mode() == ReadMode.BLIND) {
            tables.add(new PlaceFacts(finding));
        }
        return tables;
    }

    private Node abreast(SymbolRow symbols) {
        VBox said = new VBox(12, new VerdictBanner(finding), scale(), symbols.takeWords());
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        return new HBox(32, said, symbols);
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
