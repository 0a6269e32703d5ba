package signet.ui.inspect;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.LayerRole;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.heatmap.Picture;
import signet.ui.parts.DensityBar;
import signet.ui.parts.Texts;

/** One layer in the picture of the whole network. */
final class GlanceTile extends Button {
    private static final int SIDE = 128;
    private static final int SMALL_SIDE = 64;
    private static final int PIXELS_PER_KERNEL = 2;
    private static final int LARGEST = 1024;

    private final boolean current;

    GlanceTile(
            LayerRow row,
            GlanceView.Scale scale,
            ColourMap map,
            HeatmapPalette palette,
            boolean current,
            Consumer<Layer> onOpen) {
        this.current = current;
        Layer layer = row.layer().orElseThrow();
        int side = layer.role() == LayerRole.BODY ? SIDE : SMALL_SIDE;
        StackPane picture = new StackPane(thumbnail(layer, side, scale, map, palette));
        picture.setAlignment(Pos.TOP_LEFT);
        if (scale == GlanceView.Scale.SAME_SIZE) {
            picture.setMinSize(SIDE, side);
        }
        VBox content = new VBox(4, picture, Texts.shrinking(row.path(), "wb-mono-small"));
        content.getChildren().add(density(row));
        content.setMaxWidth(Math.max(SIDE, picture.getWidth()));
        getStyleClass().setAll("wb-tile");
        if (current) {
            getStyleClass().add("current");
        }
        setGraphic(content);
        setId("tile-" + row.path());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(sentence(row));
        setOnAction(event -> onOpen.accept(layer));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                onOpen.accept(layer);
                event.consume();
            }
        });
    }

    private static KernelThumbnail thumbnail(
            Layer layer, int side, GlanceView.Scale scale, ColourMap map, HeatmapPalette palette) {
        KernelGrid grid = layer.grid();
        int longest = Math.max(grid.rows(), grid.columns());
        double perKernel =
                scale == GlanceView.Scale.SAME_SIZE
                        ? (double) side / longest
                        : Math.min(PIXELS_PER_KERNEL, (double) LARGEST / longest);
        int width = Math.clamp(Math.round(grid.columns() * perKernel), 4, LARGEST);
        int height = Math.clamp(Math.round(grid.rows() * perKernel), 4, LARGEST);
        Picture picture = Picture.fitting(layer, width, height, map, palette);
        KernelThumbnail thumbnail = new KernelThumbnail(picture.width(), picture.height(), 1);
        thumbnail.show(picture, layer.name());
        return thumbnail;
    }

    private static HBox density(LayerRow row) {
        HBox line = new HBox(6);
        line.setAlignment(Pos.CENTER_LEFT);
        if (row.note().isEmpty()) {
            DensityBar bar = new DensityBar();
            bar.show(row.density().ratio(), false);
            line.getChildren().addAll(bar, Texts.fixed(percent(row), "wb-mono-small"));
        } else {
            line.getChildren().add(Texts.fixed(row.note(), "wb-caption"));
        }
        return line;
    }

    private static String percent(LayerRow row) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * row.density().ratio());
    }

    private static String sentence(LayerRow row) {
        String density = row.note().isEmpty() ? "density " + percent(row) : row.note();
        return "%s, %s kernels, %s, %,d empty"
                .formatted(row.path(), row.kernels(), density, row.emptyKernels());
    }

    boolean isCurrent() {
        return current;
    }
}
