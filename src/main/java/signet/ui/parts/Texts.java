package signet.ui.parts;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels and gaps in one line of code each. */
public final class Texts {
    private Texts() {}

    /** A label that keeps its width. */
    public static Label fixed(String text, String... styles) {
        Label label = styled(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * A label that gives way when room is short, and then says all of itself as a tool tip; at most
     * one in each bar.
     */
    public static Label shrinking(String text, String... styles) {
        Label label = styled(text, styles);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.textTruncatedProperty()
                .subscribe(cut -> {
                    if (cut && label.getTooltip() == null) {
                        label.setTooltip(whole);
                    } else if (!cut && label.getTooltip() == whole) {
                        label.setTooltip(null);
                    }
                });
        return label;
    }

    private static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label over as many lines as it needs. */
    public static Label paragraph(String text, String... styles) {
        Label label = styled(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Room that pushes what follows to the far edge. */
    public static Region spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** A thin upright line between groups of a bar. */
    public static Region verticalRule() {
        Region rule = new Region();
        rule.getStyleClass().add("wb-vertical-rule");
        return rule;
    }
}
