package signet.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import signet.app.OpenedTicket;
import signet.ticket.LayerStatistics;
import signet.ui.command.Commands;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapMode;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.HeatmapView;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.heatmap.Legend;
import signet.ui.heatmap.Picture;
import signet.ui.parts.Colours;
import signet.ui.parts.LegendBar;
import signet.ui.parts.Segments;
import signet.ui.parts.Texts;
import signet.ui.shell.PlaceView;
import signet.ui.shell.SideColumns;

/** The place Inspect: where a ticket is sparse. */
public final class InspectView extends BorderPane implements PlaceView {
    /** Below these widths of the place a column gives its room to the picture. */
    private static final double ROOM_FOR_INSPECTOR = 1328;

    private static final double ROOM_FOR_TREE = 1048;

    private final InspectViewModel model;
    private final Commands commands;
    private final LayersPanel layers;
    private final HeatmapPane heatmap;
    private final BorderPane inspector = new BorderPane();
    private final Label about = Texts.fixed("", "wb-secondary");
    private final LayerInspector layerInspector = new LayerInspector();
    private final SplitPane columns = new SplitPane();
    private double divider = 0.3247;
    private final BorderPane glance = new BorderPane();
    private final Segments<GlanceView.Scale> scale =
            new Segments<>(List.of(GlanceView.Scale.values()), GlanceView.Scale::title);
    private final ComboBox<GlanceView.Order> order = new ComboBox<>();
    private final SideColumns sides = new SideColumns(this, ROOM_FOR_TREE, ROOM_FOR_INSPECTOR);

    public InspectView(InspectViewModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
        layers = new LayersPanel(model);
        heatmap = new HeatmapPane(model, commands);
        glance.getStyleClass().add("wb-panel");
        order.getItems().setAll(GlanceView.Order.values());
        order.setValue(GlanceView.Order.NETWORK);
        HBox head =
                new HBox(
                        Texts.fixed("Inspector", "wb-strong"),
                        about,
                        Texts.spring(),
                        commands.iconButton("inspect.evaluate", "wb-flat"),
                        commands.iconButton("inspect.copy", "wb-flat"),
                        commands.iconButton("inspect.export", "wb-flat"));
        head.getStyleClass().add("wb-head");
        inspector.setTop(head);
        inspector.getStyleClass().addAll("wb-panel", "right");
        inspector.setMinWidth(296);
        inspector.setPrefWidth(296);
        inspector.setMaxWidth(296);
        SplitPane.setResizableWithParent(layers, false);
        sides.right().subscribe(shown -> setRight(shown ? inspector : null));
        sides.left().subscribe(this::showTree);
        model.wholeNetworkProperty().subscribe(whole -> arrange());
        model.networkProperty().subscribe(network -> arrange());
        model.statisticsProperty().subscribe(numbers -> arrangeInspector());
        model.overlapProperty().subscribe(overlap -> arrangeInspector());
        model.accuracyProperty().subscribe(accuracy -> arrangeInspector());
        view().factsProperty()
                .subscribe(facts -> layerInspector.showPointer(model.layerProperty().get(), facts));
        view().paletteProperty().subscribe(palette -> arrange());
        view().colourMapProperty().subscribe(map -> arrange());
        scale.valueProperty().subscribe(value -> arrange());
        order.valueProperty().subscribe(value -> arrange());
        sceneProperty().subscribe(scene -> model.activeProperty().set(scene != null));
    }

    private void showTree(boolean shown) {
        double[] before = columns.getDividerPositions();
        if (shown) {
            columns.getItems().setAll(layers, heatmap);
            columns.setDividerPositions(before.length == 0 ? divider : before[0]);
            divideOnceLaidOut();
        } else {
            divider = before.length == 0 ? divider : before[0];
            columns.getItems().setAll(heatmap);
        }
    }

    /** Resized while it takes its items in, a split pane forgets where it was divided. */
    private void divideOnceLaidOut() {
        Scene scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            columns.setDividerPositions(divider);
                        }
                    });
        }
    }

    /** Whether the layer tree is beside the picture; it gives way in a narrow window. */
    @Override
    public Optional<BooleanProperty> leftShown() {
        return Optional.of(sides.left());
    }

    /** Whether the inspector is beside the picture; it gives way in a narrow window. */
    @Override
    public Optional<BooleanProperty> rightShown() {
        return Optional.of(sides.right());
    }

    @Override
    public void present(boolean on) {
        sides.present(on);
    }

    /** Share of the room left of the inspector that the tree takes, 0 to 1. */
    public double divider() {
        return columns.getDividers().isEmpty() ? divider : columns.getDividerPositions()[0];
    }

    /** Gives the tree as much room as it had before. */
    public void divider(double share) {
        divider = share;
        columns.setDividerPositions(share);
    }

    /** The heatmap, whose colours the window's theme sets. */
    public HeatmapView view() {
        return heatmap.view();
    }

    /** Opens the filter field of the tree. */
    public void startFilter() {
        model.wholeNetworkProperty().set(false);
        layers.startFilter();
    }

    /** The panes in the order in which F6 goes through them. */
    @Override
    public List<Node> panes() {
        return model.wholeNetworkProperty().get()
                ? List.of(glance)
                : List.of(layers.table(), view());
    }

    private void arrange() {
        NetworkSummary network = model.networkProperty().get();
        boolean whole = model.wholeNetworkProperty().get() && network != null;
        setCenter(whole ? glance : columns);
        if (whole) {
            showGlance(network);
        }
        arrangeInspector();
    }

    private void showGlance(NetworkSummary network) {
        HeatmapPalette palette = view().paletteProperty().get();
        ColourMap map = view().colourMapProperty().get();
        OpenedTicket opened = model.ticketProperty().get();
        GlanceView tiles =
                new GlanceView(
                        network,
                        scale.valueProperty().get(),
                        order.getValue(),
                        map,
                        palette,
                        new DensityByLayer(
                                opened.counted(),
                                opened.density(),
                                model.layerProperty().get(),
                                palette),
                        Optional.ofNullable(model.layerProperty().get()),
                        layer -> {
                            model.layerProperty().set(layer);
                            model.wholeNetworkProperty().set(false);
                        });
        HBox head =
                new HBox(
                        Texts.fixed("Whole network", "wb-strong"),
                        Texts.shrinking(
                                "one cell per kernel, %d layers".formatted(network.layers().size()),
                                "wb-secondary"),
                        Texts.spring(),
                        scale,
                        order,
                        backToLayer());
        head.getStyleClass().add("wb-head");
        glance.setTop(head);
        glance.setCenter(tiles);
        glance.setBottom(glanceFoot(map, palette));
        // The scroll pane takes its content in with the next layout, and only then can it have
        // focus.
        Platform.runLater(tiles::focusCurrent);
    }

    private Button backToLayer() {
        Button back = commands.button("inspect.whole-network", "wb-small");
        back.setText("One layer");
        return back;
    }

    private static HBox glanceFoot(ColourMap map, HeatmapPalette palette) {
        Legend legend = Legend.of(HeatmapMode.KERNEL_GRID, 9, 1, map, palette);
        LegendBar bar = new LegendBar();
        bar.show(
                "Kept weights per kernel",
                legend.swatches().stream()
                        .map(s -> new LegendBar.Swatch(s.colour(), s.ink(), s.label()))
                        .toList());
        HBox foot =
                new HBox(
                        Texts.shrinking(
                                "Click or Enter opens a layer, arrow keys move, G returns",
                                "wb-caption"),
                        Texts.spring(),
                        bar);
        foot.getStyleClass().add("wb-foot");
        return foot;
    }

    private void arrangeInspector() {
        NetworkSummary network = model.networkProperty().get();
        OpenedTicket opened = model.ticketProperty().get();
        if (network == null || opened == null) {
            about.setText("");
            inspector.setCenter(null);
        } else if (model.wholeNetworkProperty().get()) {
            about.setText("network");
            inspector.setCenter(networkInspector(opened, network));
        } else if (model.overlapProperty().get() != null) {
            about.setText("overlap");
            inspector.setCenter(overlapInspector(opened));
        } else {
            about.setText("layer");
            showNumbers(network, model.statisticsProperty().get());
            inspector.setCenter(layerInspector);
        }
    }

    private void showNumbers(NetworkSummary network, LayerStatistics numbers) {
        layerInspector.paintWith(view().colourMapProperty().get(), view().paletteProperty().get());
        if (numbers == null) {
            layerInspector.clear();
            return;
        }
        String note =
                network.row(model.layerProperty().get())
                        .map(LayerRow::note)
                        .filter(text -> !text.isEmpty())
                        .map(text -> text + " in the network's density")
                        .orElse("");
        layerInspector.show(model.layerProperty().get(), numbers, note);
        layerInspector.showPointer(model.layerProperty().get(), view().factsProperty().get());
    }

    private NetworkInspector networkInspector(OpenedTicket opened, NetworkSummary network) {
        Legend legend =
                Legend.of(
                        HeatmapMode.KERNEL_GRID,
                        9,
                        1,
                        view().colourMapProperty().get(),
                        view().paletteProperty().get());
        return new NetworkInspector(
                opened,
                network,
                model.accuracyProperty().get(),
                commands.button("inspect.evaluate", "wb-small"),
                signThis(),
                Colours.of(legend.swatches().get(3).colour()),
                Colours.of(legend.swatches().getFirst().colour()));
    }

    private Button signThis() {
        Button sign = commands.button("place.sign", "wb-small");
        sign.setText("Sign this ticket");
        return sign;
    }

    private OverlapInspector overlapInspector(OpenedTicket opened) {
        return new OverlapInspector(
                model.overlapProperty().get(),
                model.layerProperty().get().name(),
                opened.file().path().getFileName().toString(),
                model.otherProperty().get().file().path().getFileName().toString(),
                commands.button("inspect.stop-comparing", "wb-small"));
    }

    /** A small picture of the ticket: its most telling layer. */
    public Optional<Node> thumbnail(int side) {
        return InspectViewModel.firstToShow(model.layers())
                .map(layer -> {
                    KernelThumbnail thumbnail = new KernelThumbnail(side, side, 1);
                    Picture picture =
                            Picture.fitting(
                                    layer,
                                    side,
                                    side,
                                    view().colourMapProperty().get(),
                                    view().paletteProperty().get());
                    thumbnail.show(picture, layer.name());
                    return thumbnail;
                });
    }

    /** Puts the focus where the keys of this place work. */
    @Override
    public void focusFirst() {
        (sides.left().get() ? layers.table() : view()).requestFocus();
    }
}
