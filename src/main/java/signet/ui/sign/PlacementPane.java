package signet.ui.sign;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.app.OpenedTicket;
import signet.ticket.Layer;
import signet.ui.heatmap.HeatmapView;
import signet.ui.parts.Segments;
import signet.ui.parts.Texts;

/** The centre column: the layer with the symbol over it. */
final class PlacementPane extends VBox {
    private static final int LEAP = 10;

    /** Below this width the header says nothing of keys. */
    private static final double ROOM_FOR_KEYS = 540;

    private final SignViewModel model;
    private final HeatmapView view = new HeatmapView();
    private final SymbolOverlay overlay;
    private final ChangesLegend legend = new ChangesLegend();
    private final Label name = Texts.shrinking("", "wb-strong");
    private final Label kernels = Texts.shrinking("", "wb-secondary");
    private final BooleanProperty blinking = new SimpleBooleanProperty();
    private LaidSymbol framed;

    /**
     * @param more stands at the end of the header
     */
    PlacementPane(SignViewModel model, Node more) {
        this.model = model;
        this.overlay = new SymbolOverlay(model);
        getStyleClass().add("wb-panel");
        setMinWidth(0);
        view.setId("sign-heatmap");
        view.layOver(overlay);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        StackPane picture = new StackPane(view);
        picture.setPadding(new Insets(8, 2, 4, 2));
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(head(more), picture, legend);
        model.placedProperty().subscribe(placed -> show());
        model.hoveredProperty().subscribe(hovered -> show());
        model.candidatesProperty().subscribe(candidates -> show());
        model.signedProperty().subscribe(signed -> show());
        model.ticketProperty().subscribe(ticket -> show());
        model.showsProperty().subscribe(shows -> draw());
        blinking.subscribe(on -> draw());
        view.paletteProperty()
                .subscribe(palette -> {
                    overlay.paintWith(SymbolColours.of(palette.darkTheme()));
                    legend.paintWith(SymbolColours.of(palette.darkTheme()));
                });
    }

    private HBox head(Node more) {
        Segments<SignViewModel.Shows> shows =
                new Segments<>(List.of(SignViewModel.Shows.values()), SignViewModel.Shows::title);
        shows.valueProperty().bindBidirectional(model.showsProperty());
        Label show = Texts.fixed("Show", "wb-secondary");
        Label hold = Texts.fixed("hold B", "wb-key");
        Label blink = Texts.fixed("to blink", "wb-secondary");
        HBox head = new HBox(name, kernels, Texts.spring(), show, shows, hold, blink, more);
        head.getStyleClass().add("wb-head");
        name.setMinWidth(Region.USE_PREF_SIZE);
        kernels.setMinWidth(0);
        Stream.of(show, hold, blink)
                .forEach(words -> {
                    words.managedProperty().bind(words.visibleProperty());
                    words.visibleProperty().bind(head.widthProperty().greaterThan(ROOM_FOR_KEYS));
                });
        return head;
    }

    private LaidSymbol shown() {
        LaidSymbol hovered = model.hoveredProperty().get();
        return hovered == null ? model.placedProperty().get() : hovered;
    }

    private void show() {
        OpenedTicket opened = model.ticketProperty().get();
        LaidSymbol symbol = shown();
        Optional<Layer> layer = layer(opened, symbol);
        name.setText(layer.map(Layer::name).orElse(""));
        kernels.setText(
                layer.map(l -> "%d × %d kernels".formatted(l.grid().rows(), l.grid().columns()))
                        .orElse(""));
        view.layerProperty().set(layer.orElse(null));
        legend.show(symbol);
        overlay.show(
                symbol,
                symbol == null
                        ? ""
                        : SignWords.badge(
                                symbol, rankOf(symbol), model.signedProperty().get() != null));
        if (symbol != null) {
            overlay.setAccessibleText(SignWords.sentence(symbol));
            look(symbol);
        }
    }

    private Optional<Integer> rankOf(LaidSymbol symbol) {
        int at = model.candidatesProperty().get().indexOf(symbol);
        return at >= 0 ? Optional.of(at) : model.rank().filter(rank -> !isHovered());
    }

    private boolean isHovered() {
        return model.hoveredProperty().get() != null;
    }

    /** Comes near for a new layer or size, else moves only as far as it must. */
    private void look(LaidSymbol symbol) {
        boolean near =
                framed != null
                        && framed.side() == symbol.side()
                        && framed.placement().layer().equals(symbol.placement().layer());
        if (near) {
            view.reveal(SymbolOverlay.square(symbol));
        } else {
            view.showSquare(SymbolOverlay.square(symbol));
        }
        framed = symbol;
    }

    private static Optional<Layer> layer(OpenedTicket opened, LaidSymbol symbol) {
        if (opened == null) {
            return Optional.empty();
        }
        return symbol == null
                ? opened.pruned().stream()
                        .max(Comparator.comparingLong(layer -> layer.grid().kernels()))
                : opened.ticket().layer(symbol.placement().layer());
    }

    private void draw() {
        overlay.show(blinking.get() ? SignViewModel.Shows.BEFORE : model.showsProperty().get());
    }

    private void moveByKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || shown() == null) {
            return;
        }
        int step = event.isShiftDown() ? LEAP : 1;
        boolean known = true;
        switch (event.getCode()) {
            case UP -> model.moveBy(-step, 0);
            case DOWN -> model.moveBy(step, 0);
            case LEFT -> model.moveBy(0, -step);
            case RIGHT -> model.moveBy(0, step);
            case M, F4 -> known = true;
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /** Shows what was before, while the key is down. */
    boolean blink(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        boolean mine = event.getCode() == KeyCode.B && !event.isShortcutDown();
        if (mine) {
            blinking.set(pressed);
        }
        return mine;
    }

    boolean cancelDrag() {
        return overlay.cancelDrag();
    }

    HeatmapView view() {
        return view;
    }
}
