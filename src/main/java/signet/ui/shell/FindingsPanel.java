package signet.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.format.Finding;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** What a file holds that is not data, with name and byte. A warning, not an error. */
final class FindingsPanel extends VBox {
    FindingsPanel(List<Finding> findings, Runnable onClose) {
        super(10);
        setId("findings");
        getStyleClass().addAll("wb-float", "wb-dialog");
        setMaxSize(620, USE_PREF_SIZE);
        HBox head =
                new HBox(
                        10,
                        Icons.large(Feather.ALERT_TRIANGLE, "wb-warn"),
                        Texts.shrinking(title(findings.size()), "wb-lead"));
        head.setAlignment(Pos.CENTER_LEFT);
        GridPane table = new GridPane(24, 6);
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String where = finding.member().isEmpty() ? "" : finding.member() + ", ";
            table.addRow(
                    i,
                    Texts.fixed(finding.name(), "wb-mono"),
                    Texts.fixed(
                            String.format(Locale.ROOT, "%sbyte %,d", where, finding.offset()),
                            "wb-mono",
                            "wb-muted"));
        }
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(360);
        Button close = new Button("Close list");
        close.setOnAction(event -> onClose.run());
        close.setDefaultButton(true);
        close.getStyleClass().add("accent");
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, Texts.paragraph(reassurance(findings.size())), scroll, foot);
    }

    private static String reassurance(int count) {
        return count == 1
                ? "It was not run. The tensors were read without it."
                : "They were not run. The tensors were read without them.";
    }

    static String title(int count) {
        return count == 1
                ? "1 item in this file is not data"
                : "%d items in this file are not data".formatted(count);
    }
}
