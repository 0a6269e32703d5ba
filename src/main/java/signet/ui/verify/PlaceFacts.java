package signet.ui.verify;

import java.util.Locale;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import signet.evidence.PValue;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.extract.KeptRule;
import signet.mark.extract.Reading;
import signet.ui.parts.Texts;

/** Where a blind reading found its symbol and what the search cost. */
final class PlaceFacts extends GridPane {
    private int rows;

    PlaceFacts(Finding finding) {
        setId("place-facts");
        setVgap(4);
        getColumnConstraints().add(new ColumnConstraints(92));
        add(Texts.fixed("Where and how", "wb-section"), 0, rows++, 2, 1);
        finding.reading().ifPresent(this::place);
        fact("Searched", finding.suspect().searched());
        finding.strength().ifPresent(this::chance);
    }

    private void place(Reading reading) {
        Placement at = reading.placement();
        fact(
                "Place",
                String.format(
                        Locale.ROOT, "%s, row %d, column %d", at.layer(), at.row(), at.column()));
        fact(
                "Laid",
                at.orientation().words()
                        + (at.polarity() == Polarity.LIGHT_KEPT
                                ? ", light = kept"
                                : ", dark = kept"));
        if (reading.source() instanceof KeptRule.Largest(double density, boolean _)) {
            fact(
                    "Kept",
                    String.format(
                            Locale.ROOT,
                            "the largest %.1f %% of the layer's weights",
                            100 * density));
        }
    }

    private void chance(PValue chance) {
        fact("log2 p", Powers.log2(chance) + " after search: that this is a symbol, not whose");
    }

    private void fact(String name, String value) {
        addRow(rows++, Texts.fixed(name, "wb-caption"), Texts.shrinking(value, "wb-secondary"));
    }
}
