package signet.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.ticket.Density;
import signet.ticket.Layer;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.heatmap.Picture;
import signet.ui.parts.Facts;
import signet.ui.parts.Texts;

/** How one layer thinned out: its heatmap after the selected round, and small ones of others. */
final class ReplayPane extends VBox {
    private static final double WIDTH = 392;
    private static final int SIDE = 192;
    private static final int SMALL = 64;
    private static final int MOST_SMALL = 5;
    private static final double ROOM_FOR_SMALL = 390;

    /** Below this height the picture gives way to the buttons. */
    private static final double ROOM_FOR_PICTURE = 306;

    private static final int LOW_SIDE = 128;

    private final ReplayModel replay;
    private final ComboBox<String> layers = new ComboBox<>();
    private final StackPane picture = new StackPane();
    private final VBox facts = new VBox(2);
    private final HBox small = new HBox();
    private ColourMap map = ColourMap.VIRIDIS;
    private HeatmapPalette palette = HeatmapPalette.light();
    private int side = SIDE;

    /**
     * @param buttons what can be done with the selected round
     */
    ReplayPane(ReplayModel replay, List<Button> buttons) {
        super(12);
        this.replay = replay;
        setId("replay");
        getStyleClass().addAll("wb-panel", "right", "wb-replay");
        setMinSize(WIDTH, 0);
        setMaxWidth(WIDTH);
        layers.setItems(replay.layers());
        layers.setId("replay-layer");
        layers.setAccessibleText("Layer to replay");
        layers.valueProperty().bindBidirectional(replay.layerProperty());
        HBox head = new HBox(Texts.fixed("Replay", "wb-strong"), Texts.spring(), layers);
        head.setAlignment(Pos.CENTER_LEFT);
        picture.setAlignment(Pos.TOP_LEFT);
        facts.setMinWidth(0);
        HBox actions = new HBox(8);
        actions.getChildren().addAll(buttons);
        getChildren().addAll(head, new HBox(16, picture, facts), small, actions);
        small.managedProperty().bind(small.visibleProperty());
        small.visibleProperty().bind(heightProperty().greaterThanOrEqualTo(ROOM_FOR_SMALL));
        heightProperty()
                .map(height -> height.doubleValue() < ROOM_FOR_PICTURE)
                .subscribe(this::giveRoom);
        replay.framesProperty().subscribe(frames -> show());
        replay.roundProperty().subscribe(round -> show());
    }

    private void giveRoom(boolean low) {
        side = low ? LOW_SIDE : SIDE;
        picture.setMinSize(side, side);
        picture.setMaxSize(side, side);
        show();
    }

    /** Draws in other colours. */
    void paintWith(ColourMap otherMap, HeatmapPalette otherPalette) {
        map = otherMap;
        palette = otherPalette;
        show();
    }

    private String notShown() {
        return replay.isReading()
                ? "Reading the round"
                : "The ticket of this round is not kept here";
    }

    private void show() {
        Map<Integer, Layer> frames = replay.framesProperty().get();
        int round = replay.roundProperty().get();
        Layer layer = frames.get(round);
        facts.getChildren().clear();
        if (layer == null) {
            picture.getChildren().setAll(waiting());
        } else {
            picture.getChildren().setAll(thumbnail(layer, side, sentence(layer, round)));
            showFacts(layer, round);
        }
        showSmall(frames, round);
    }

    private Node waiting() {
        String words = replay.rounds().isEmpty() ? "No round has ended yet" : notShown();
        StackPane box = new StackPane(Texts.paragraph(words, "wb-secondary"));
        box.getStyleClass().add("wb-replay-empty");
        box.setMinSize(side, side);
        return box;
    }

    private KernelThumbnail thumbnail(Layer layer, int side, String words) {
        Picture drawn = Picture.fitting(layer, side, side, map, palette);
        KernelThumbnail thumbnail = new KernelThumbnail(drawn.width(), drawn.height(), 1);
        thumbnail.show(drawn, words);
        return thumbnail;
    }

    private void showFacts(Layer layer, int round) {
        Density density = layer.mask().density();
        facts.getChildren()
                .setAll(
                        Texts.fixed(percent(density), "wb-hero"),
                        Texts.paragraph(
                                "density here, " + (round == 0 ? "dense" : "round " + round),
                                "wb-secondary"),
                        new Facts()
                                .fact("Kept", String.format(Locale.ROOT, "%,d", density.kept()))
                                .fact("Of", String.format(Locale.ROOT, "%,d", density.total()))
                                .fact(
                                        "Empty kernels",
                                        String.format(
                                                Locale.ROOT, "%,d", layer.grid().emptyKernels())));
        facts.getChildren().getLast().getStyleClass().add("wb-replay-facts");
    }

    private static String percent(Density density) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * density.ratio());
    }

    private static String sentence(Layer layer, int round) {
        return String.format(
                Locale.ROOT,
                "%s after round %d, %d by %d kernels, density %s, %,d empty",
                layer.name(),
                round,
                layer.grid().rows(),
                layer.grid().columns(),
                percent(layer.mask().density()),
                layer.grid().emptyKernels());
    }

    private void showSmall(Map<Integer, Layer> frames, int selected) {
        small.getChildren().clear();
        for (int number : spread(List.copyOf(frames.keySet()), selected)) {
            Layer layer = frames.get(number);
            Button tile = new Button();
            tile.getStyleClass().setAll("wb-frame");
            if (number == selected) {
                tile.getStyleClass().add("current");
            }
            String name = number == 0 ? "dense" : Integer.toString(number);
            VBox content =
                    new VBox(
                            2,
                            thumbnail(layer, SMALL, layer.name()),
                            Texts.fixed(name, "wb-mono-small", "wb-muted"));
            content.setAlignment(Pos.TOP_CENTER);
            tile.setGraphic(content);
            tile.setAccessibleText("Show " + sentence(layer, number));
            tile.setOnAction(event -> replay.select(number));
            small.getChildren().add(tile);
        }
    }

    /** At most five of them, the first, the last and the selected one always among them. */
    static List<Integer> spread(List<Integer> rounds, int selected) {
        if (rounds.size() <= MOST_SMALL) {
            return rounds;
        }
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < MOST_SMALL; i++) {
            chosen.add(rounds.get(i * (rounds.size() - 1) / (MOST_SMALL - 1)));
        }
        int at = rounds.indexOf(selected);
        if (at >= 0 && !chosen.contains(selected)) {
            int slot = (int) Math.round((double) at * (MOST_SMALL - 1) / (rounds.size() - 1));
            chosen.set(Math.clamp(slot, 1, MOST_SMALL - 2), selected);
        }
        return chosen;
    }
}
