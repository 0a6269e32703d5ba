package signet.ui.attack.result;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import signet.report.attack.Subject;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The codes that were found after each attack: all of them small, or the picked ones large. */
public final class GalleryPane extends BorderPane {
    private final Gallery gallery;
    private final SideBySide sideBySide;

    public GalleryPane(ResultsViewModel model) {
        gallery = new Gallery(model);
        sideBySide = new SideBySide(model);
        setMinHeight(120);
        setTop(head(model));
        model.sideBySideProperty()
                .subscribe(large -> {
                    setCenter(large ? sideBySide : gallery);
                    if (large) {
                        sideBySide.requestFocus();
                    }
                });
    }

    private static Node head(ResultsViewModel model) {
        ToggleButton large = new ToggleButton("Side by side", Icons.small(Feather.COLUMNS));
        large.setId("side-by-side-toggle");
        large.getStyleClass().add("wb-small");
        large.setMinWidth(Region.USE_PREF_SIZE);
        large.selectedProperty().bindBidirectional(model.sideBySideProperty());
        large.disableProperty().bind(Bindings.size(model.picks()).lessThan(2));
        large.setAccessibleHelp("Pick two or more codes with Space first");
        Label hint = Texts.shrinking("", "wb-secondary");
        hint.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> hint(model), model.picks(), model.selectedProperty()));
        HBox head =
                new HBox(
                        Texts.fixed("Extracted codes", "wb-strong"),
                        tickets(model),
                        hint,
                        Texts.spring(),
                        zoom(model.zoom()),
                        swatch("wb-repaired-swatch"),
                        Texts.fixed("repaired", "wb-secondary"),
                        swatch("wb-wrong-swatch"),
                        Texts.fixed("wrong", "wb-secondary"),
                        large);
        head.getStyleClass().add("wb-head");
        return head;
    }

    private static Node zoom(CodeZoom zoom) {
        Label factor = Texts.fixed("", "wb-secondary");
        Button out = zoomButton(Feather.MINUS, "Zoom all codes out", zoom::out);
        Button in = zoomButton(Feather.PLUS, "Zoom all codes in", zoom::in);
        Runnable show =
                () -> {
                    factor.setText(zoom.factor() + " ×");
                    out.setDisable(zoom.factor() == 1);
                    in.setDisable(zoom.factor() == CodeZoom.MOST);
                };
        zoom.onChange(show);
        show.run();
        HBox line = new HBox(2, out, factor, in);
        line.setAlignment(Pos.CENTER);
        line.setMinWidth(Region.USE_PREF_SIZE);
        return line;
    }

    private static Button zoomButton(Feather sign, String what, Runnable action) {
        Button button = new Button(null, Icons.small(sign));
        button.getStyleClass().addAll("wb-flat", "wb-icon-only");
        button.setAccessibleText(what);
        button.setTooltip(
                new Tooltip(what + " (+ and −; Ctrl and the wheel; Shift and arrows move)"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static String hint(ResultsViewModel model) {
        int picked = model.picks().size();
        return switch (picked) {
            case 0 ->
                    model.selectedProperty().get() == null
                            ? "numbers count bad bits"
                            : "Space picks this code";
            case 1 -> "1 picked, pick another";
            default -> picked + " picked";
        };
    }

    private static Node swatch(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("wb-swatch", style);
        return swatch;
    }

    /** Shown only where there is something to choose. */
    private static Node tickets(ResultsViewModel model) {
        ComboBox<Subject> tickets = new ComboBox<>();
        tickets.setId("attack-ticket");
        tickets.setConverter(new Names());
        tickets.setMinWidth(124);
        tickets.setMaxWidth(180);
        model.tableProperty()
                .subscribe(table -> {
                    if (!table.signedTickets().equals(tickets.getItems())) {
                        tickets.getItems().setAll(table.signedTickets());
                        tickets.setValue(model.ticketProperty().get());
                    }
                    tickets.setVisible(tickets.getItems().size() > 1);
                    tickets.setManaged(tickets.isVisible());
                });
        model.ticketProperty().subscribe(tickets::setValue);
        tickets.setOnAction(event -> {
            if (tickets.getValue() != null) {
                model.ticketProperty().set(tickets.getValue());
            }
        });
        return tickets;
    }

    private static final class Names extends StringConverter<Subject> {
        @Override
        public String toString(Subject subject) {
            return subject == null ? "" : subject.name();
        }

        @Override
        public Subject fromString(String name) {
            throw new UnsupportedOperationException("tickets are chosen, not typed");
        }
    }

    /** Draws symbols for a theme. */
    public void paintFor(boolean dark) {
        gallery.paintFor(dark);
        sideBySide.paintFor(dark);
    }

    /** Where F6 goes. */
    public Node focusTarget() {
        return gallery;
    }

    /** Puts the focus on the selected code. */
    public void focusSelected() {
        gallery.focusSelected();
    }
}
