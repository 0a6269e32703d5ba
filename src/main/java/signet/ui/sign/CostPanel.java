package signet.ui.sign;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.mark.embed.Embedding;
import signet.mark.embed.LayerChange;
import signet.mark.embed.SignetSettings;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** What pressing the signature where it lies costs; exact as soon as the trial there has ended. */
final class CostPanel extends VBox {
    private static final String PENDING = "…";

    private final SignViewModel model;

    CostPanel(SignViewModel model) {
        this.model = model;
        setId("costs");
        getStyleClass().addAll("wb-block", "wb-costs");
        model.placedProperty().subscribe(placed -> show());
        model.trialProperty().subscribe(trial -> show());
    }

    private void show() {
        LaidSymbol symbol = model.placedProperty().get();
        setVisible(symbol != null);
        setManaged(symbol != null);
        if (symbol == null) {
            return;
        }
        Trial trial = model.trialProperty().get();
        boolean signed = model.signedProperty().get() != null;
        getChildren().setAll(Texts.fixed(signed ? "What it cost" : "What it costs", "wb-section"));
        fact("Modules changed", "%d of %d".formatted(symbol.changes(), symbol.written()));
        if (trial == null) {
            estimate(symbol);
        } else {
            exact(trial.embedding());
        }
        fact("Claim possible", claim(symbol.changes()));
    }

    private void fact(String name, String value) {
        fact(name, Texts.fixed(value, "wb-mono"));
    }

    private void fact(String name, Label value) {
        Label label = Texts.shrinking(name, "wb-secondary");
        label.setLabelFor(value);
        HBox row = new HBox(8, label, Texts.spring(), value);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }

    private void estimate(LaidSymbol symbol) {
        fact("Weights moved", "about " + SignWords.count(symbol.weights()));
        fact("Energy removed, layer", "about " + SignWords.percent(symbol.energyShare(), 1));
        fact("Energy removed, network", PENDING);
        fact("Density", PENDING);
        fact("Weakest lit kernel", PENDING);
    }

    private void exact(Embedding done) {
        double layer =
                done.changes().stream()
                        .filter(change -> change.layer().equals(done.placement().layer()))
                        .mapToDouble(LayerChange::energyShare)
                        .sum();
        fact(
                "Weights moved",
                "%s out, %s in"
                        .formatted(
                                SignWords.count(done.weightsRemoved()),
                                SignWords.count(done.weightsAdded())));
        fact("Energy removed, layer", SignWords.percent(layer, 1));
        fact("Energy removed, network", SignWords.percent(done.energyShare(), 2));
        fact("Density", density(done));
        fact("Weakest lit kernel", weakest(done));
    }

    private static Label density(Embedding done) {
        boolean same = done.before().equals(done.after());
        String text = String.format(Locale.ROOT, "%.3f %%", 100 * done.after().ratio());
        return Texts.fixed(
                same ? text + ", unchanged" : text, "wb-mono", same ? "wb-ok-text" : "wb-bad-text");
    }

    private static String weakest(Embedding done) {
        int least = done.margin().least();
        return "%d weight%s of %d".formatted(least, least == 1 ? "" : "s", kernelSize(done));
    }

    private static int kernelSize(Embedding done) {
        return done.ticket().layer(done.placement().layer()).orElseThrow().grid().kernelSize();
    }

    private static Label claim(int flips) {
        boolean enough = flips >= SignetSettings.MIN_FLIPS;
        Label label =
                Texts.fixed(
                        "%d flips, %d needed".formatted(flips, SignetSettings.MIN_FLIPS),
                        "wb-mono",
                        enough ? "wb-ok-text" : "wb-warn-text");
        label.setGraphic(
                enough
                        ? Icons.small(Feather.CHECK, "wb-ok")
                        : Icons.small(Feather.ALERT_TRIANGLE, "wb-warn"));
        label.setAccessibleText(
                enough
                        ? "Enough kernels change for a claim: " + label.getText()
                        : "Too few kernels change for a claim: " + label.getText());
        return label;
    }
}
