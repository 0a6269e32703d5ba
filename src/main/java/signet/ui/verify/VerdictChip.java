package signet.ui.verify;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import signet.evidence.Verdict;
import signet.ui.parts.Icons;

/** A verdict in its colour and icon, as short as a table needs it; its fixed words are read out. */
public final class VerdictChip extends Label {
    public VerdictChip(Verdict verdict) {
        super(brief(verdict), Icons.small(icon(verdict), "wb-verdict-icon"));
        getStyleClass().setAll("label", "wb-chip", "wb-verdict-chip", tone(verdict));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(verdict.words());
    }

    private static String brief(Verdict verdict) {
        return verdict.supportsClaim() ? "Carries release" : verdict.words();
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

    static Feather icon(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CarriesRelease(var _) -> Feather.CHECK_CIRCLE;
            case Verdict.SameLineage(var _) -> Feather.GIT_BRANCH;
            case Verdict.Inconclusive(var _) -> Feather.MINUS_CIRCLE;
            case Verdict.ReadWithoutClaim() -> Feather.EYE;
        };
    }
}
