package signet.ui.verify;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.mark.Placement;
import signet.mark.record.OwnerRecord;
import signet.qr.symbol.SymbolProfile;
import signet.ui.parts.Facts;
import signet.ui.parts.Icons;
import signet.ui.parts.SealMark;
import signet.ui.parts.Texts;

/** What the owner's record says; the place stays hidden until it is asked for. */
final class RecordCard extends VBox {
    RecordCard(LoadedRecord loaded) {
        super(10);
        setId("record-card");
        getStyleClass().add("wb-block");
        OwnerRecord record = loaded.record();
        VBox words =
                new VBox(
                        1,
                        Texts.shrinking(record.signature().text(), "wb-lead"),
                        Texts.shrinking(loaded.file().getFileName().toString(), "wb-secondary"));
        HBox title = new HBox(12, new SealMark(), words);
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, place(record), facts(record), intact());
    }

    private static Facts facts(OwnerRecord record) {
        SymbolProfile profile = record.symbol().profile();
        String digest = record.digest();
        return new Facts()
                .fact(
                        "Symbol",
                        "version %d, level %s"
                                .formatted(profile.version().number(), profile.level()))
                .fact(
                        "Modules written",
                        String.format(Locale.ROOT, "%,d", record.written().cardinality()))
                .fact(
                        "Modules flipped",
                        String.format(Locale.ROOT, "%,d", record.flipped().cardinality()))
                .fact(
                        "Record digest",
                        digest.substring(0, 4) + "…" + digest.substring(digest.length() - 4));
    }

    /** The threshold has an exponent, which the type of numbers cannot set. */
    private static Node place(OwnerRecord record) {
        VBox rows = new VBox(6);
        Hyperlink reveal = new Hyperlink("Reveal");
        reveal.setId("reveal-place");
        Label place = Texts.shrinking("registered, hidden", "wb-secondary");
        place.setId("record-place");
        reveal.setOnAction(event -> {
            boolean hidden = reveal.getText().equals("Reveal");
            place.setText(hidden ? words(record.placement()) : "registered, hidden");
            reveal.setText(hidden ? "Hide" : "Reveal");
        });
        HBox first =
                new HBox(8, Texts.fixed("Place", "wb-secondary"), Texts.spring(), place, reveal);
        HBox second =
                new HBox(
                        8,
                        Texts.fixed("Threshold", "wb-secondary"),
                        Texts.spring(),
                        Texts.fixed(
                                Powers.ofTwo(Math.round(record.rule().release())) + " after search",
                                "wb-secondary"));
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().addAll(first, second);
        return rows;
    }

    private static String words(Placement place) {
        return "%s, row %d, column %d".formatted(place.layer(), place.row(), place.column());
    }

    private static Node intact() {
        HBox line =
                new HBox(
                        6,
                        Icons.small(Feather.CHECK, "wb-ok"),
                        Texts.fixed("Record is intact", "wb-secondary"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
