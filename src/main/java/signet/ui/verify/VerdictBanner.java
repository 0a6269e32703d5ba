package signet.ui.verify;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.evidence.Verdict;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The verdict in its fixed word, colour and icon, with one sentence. */
final class VerdictBanner extends VBox {
    VerdictBanner(Finding finding) {
        String tone = tone(finding.verdict());
        getStyleClass().addAll("wb-verdict", tone);
        Label words = Texts.fixed(finding.verdict().words(), "wb-lead", "wb-verdict-words");
        words.setId("verdict");
        HBox title = new HBox(8, Icons.bar(icon(finding.verdict()), "wb-verdict-icon"), words);
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, Texts.paragraph(finding.sentence()));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(finding.verdict().words() + ". " + finding.sentence());
    }

    /** The style class that colours a verdict. */
    static String tone(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CarriesRelease(var _) -> "ok";
            case Verdict.SameLineage(var _) -> "info";
            case Verdict.Inconclusive(var _) -> "plain";
            case Verdict.ReadWithoutClaim() -> "plain";
        };
    }

    private static Feather icon(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CarriesRelease(var _) -> Feather.CHECK_CIRCLE;
            case Verdict.SameLineage(var _) -> Feather.GIT_BRANCH;
            case Verdict.Inconclusive(var _) -> Feather.MINUS_CIRCLE;
            case Verdict.ReadWithoutClaim() -> Feather.EYE;
        };
    }
}
