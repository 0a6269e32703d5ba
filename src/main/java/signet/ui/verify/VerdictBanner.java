package signet.ui.verify;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The verdict in its fixed word, colour and icon, with one sentence. */
final class VerdictBanner extends VBox {
    VerdictBanner(Finding finding) {
        String tone = VerdictChip.tone(finding.verdict());
        getStyleClass().addAll("wb-verdict", tone);
        Label words = Texts.fixed(finding.verdict().words(), "wb-lead", "wb-verdict-words");
        words.setId("verdict");
        HBox title =
                new HBox(
                        8,
                        Icons.bar(VerdictChip.icon(finding.verdict()), "wb-verdict-icon"),
                        words);
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, Texts.paragraph(finding.sentence()));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(finding.verdict().words() + ". " + finding.sentence());
    }
}
