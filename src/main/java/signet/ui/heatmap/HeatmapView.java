package signet.ui.heatmap;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import signet.ticket.Layer;

/**
 * A layer as a picture that can be zoomed, panned and read cell by cell, with rulers, density
 * profiles and a mini-map.
 */
public final class HeatmapView extends Region {
    private static final String KEYS =
            "Arrows move the cursor, Shift by 8; + − 0 zoom; M next mode; F4 pins";

    private static final double LEAST_AREA = 64;
    private static final double BORDER = 12;

    /** Length of a side of the view from which a density profile stands beside the picture. */
    private static final double ROOM_FOR_PROFILE = 400;

    private final ObjectProperty<Layer> layer = new SimpleObjectProperty<>(this, "layer");
    private final ObjectProperty<Layer> comparison = new SimpleObjectProperty<>(this, "comparison");
    private final ObjectProperty<HeatmapMode> mode =
            new SimpleObjectProperty<>(this, "mode", HeatmapMode.KERNEL_GRID);
    private final ObjectProperty<ColourMap> colourMap =
            new SimpleObjectProperty<>(this, "colourMap", ColourMap.VIRIDIS);
    private final ObjectProperty<HeatmapPalette> palette =
            new SimpleObjectProperty<>(this, "palette", HeatmapPalette.light());
    private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);
    private final ObjectProperty<Cell> cell = new SimpleObjectProperty<>(this, "cell");
    private final BooleanProperty pinned = new SimpleBooleanProperty(this, "pinned");
    private final ReadOnlyObjectWrapper<CellFacts> facts =
            new ReadOnlyObjectWrapper<>(this, "facts");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyObjectWrapper<Legend> legend =
            new ReadOnlyObjectWrapper<>(this, "legend");
    private final ReadOnlyDoubleWrapper zoomPercent =
            new ReadOnlyDoubleWrapper(this, "zoomPercent", 100);

    private final HeatmapLoader loader;
    private final RasterImage image = new RasterImage();
    private final HeatmapFrame frame = new HeatmapFrame();
    private final CursorMarks marks = new CursorMarks();
    private final MiniMap miniMap = new MiniMap(this::move);

    private Heatmap heatmap;
    private int[] colours;
    private Viewport viewport;
    private HeatmapOverlay overlay;
    private CellSquare wanted;
    private boolean profiles = true;
    private HeatmapView partner;

    /** A view that prepares pictures on the common pool. */
    public HeatmapView() {
        this(ForkJoinPool.commonPool());
    }

    /**
     * A view.
     *
     * @param background prepares pictures, away from the window's thread
     */
    public HeatmapView(Executor background) {
        loader = new HeatmapLoader(background, this::show);
        getStyleClass().add("wb-heatmap");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("Heatmap");
        setAccessibleHelp(KEYS);
        accessibleTextProperty().bind(sentence);
        setMinSize(0, 0);
        getChildren().addAll(List.of(image, frame, marks, miniMap));
        marks.setVisible(false);
        layer.subscribe((before, after) -> prepare());
        comparison.subscribe((before, after) -> prepare());
        mode.subscribe((before, after) -> prepare());
        colourMap.subscribe((before, after) -> recolour());
        palette.subscribe((before, after) -> recolour());
        cell.subscribe((before, after) -> tellCell());
        textScale.subscribe((before, after) -> requestLayout());
        focusVisibleProperty().subscribe((before, after) -> drawFrame());
        new HeatmapInput(this).install();
    }

    private void prepare() {
        Layer shown = layer.get();
        Layer other = comparison.get();
        boolean weightsOverEachOther = other != null && mode.get().needsWeights();
        if (shown != null && (!mode.get().isOffered(shown) || weightsOverEachOther)) {
            mode.set(HeatmapMode.ELEMENTS);
        } else {
            loader.load(shown, other, mode.get());
        }
    }

    private void show(Heatmap made) {
        Heatmap before = heatmap;
        Cell at = cell.get();
        heatmap = made;
        if (made == null || before == null || !before.geometry().equals(made.geometry())) {
            viewport = null;
        }
        boolean sameLayer = made != null && before != null && before.layer() == made.layer();
        cell.set(sameLayer && at != null ? made.geometry().translate(at, before.geometry()) : null);
        pinned.set(pinned.get() && cell.get() != null);
        recolour();
        requestLayout();
        tellCell();
    }

    private void recolour() {
        if (heatmap == null) {
            legend.set(null);
            return;
        }
        legend.set(heatmap.legend(colourMap.get(), palette.get()));
        marks.colour(palette.get());
        colours = heatmap.colours(colourMap.get(), palette.get());
        miniMap.paint(heatmap.pyramid(), colours, palette.get(), density());
        paint();
    }

    private double density() {
        boolean shown = getScene() != null && getScene().getWindow() != null;
        return shown ? getScene().getWindow().getOutputScaleX() : 1;
    }

    @Override
    protected void layoutChildren() {
        if (heatmap != null) {
            double density = density();
            int width = (int) (Math.max(LEAST_AREA, areaWidth()) * density);
            int height = (int) (Math.max(LEAST_AREA, areaHeight()) * density);
            CellGeometry geometry = heatmap.geometry();
            setViewport(
                    viewport == null
                            ? first(
                                    Viewport.fitting(
                                            geometry.rows(), geometry.columns(), width, height))
                            : viewport.resized(width, height));
        }
        paint();
    }

    private Viewport first(Viewport fitting) {
        if (partner != null && fitting.isLike(partner.viewport)) {
            return fitting.seenAs(partner.viewport);
        }
        return wanted == null ? fitting : fitting.around(wanted);
    }

    /**
     * Shows the same part as another view of a layer of the same shape, from now on and both ways.
     */
    public void moveWith(HeatmapView other) {
        partner = other;
        other.partner = this;
        cell.bindBidirectional(other.cell);
        pinned.bindBidirectional(other.pinned);
        mode.bindBidirectional(other.mode);
        palette.bindBidirectional(other.palette);
        colourMap.bindBidirectional(other.colourMap);
        textScale.bindBidirectional(other.textScale);
    }

    private void move(Viewport next) {
        setViewport(next);
        if (partner != null && next.isLike(partner.viewport)) {
            partner.setViewport(partner.viewport.seenAs(next));
        }
    }

    private Lettering lettering() {
        return new Lettering(textScale.get());
    }

    private double areaWidth() {
        return getWidth() - lettering().left() - beyond(getWidth());
    }

    private double areaHeight() {
        return getHeight() - lettering().top() - beyond(getHeight());
    }

    /** Room to the right of the picture or below it. */
    private double beyond(double side) {
        return isRoomForProfile(side) ? lettering().depth() : BORDER;
    }

    /** Where the view is small the cells need the room of a profile more. */
    private boolean isRoomForProfile(double side) {
        return profiles && side >= lettering().of(ROOM_FOR_PROFILE);
    }

    /** The part of the picture in sight; null while there is none. */
    Viewport viewport() {
        return viewport;
    }

    void setViewport(Viewport next) {
        viewport = next;
        zoomPercent.set(next.percent());
        paint();
    }

    private void paint() {
        boolean shown = heatmap != null && viewport != null;
        image.setVisible(shown);
        frame.setVisible(shown);
        miniMap.setVisible(shown);
        marks.setVisible(shown);
        if (overlay != null) {
            overlay.setVisible(shown);
        }
        if (!shown) {
            return;
        }
        PictureLayout layout = pictureLayout();
        HeatmapRaster raster = new HeatmapRaster(colours, layout.gaps(palette.get()));
        image.show(
                viewport.width(),
                viewport.height(),
                layout.density(),
                pixels -> raster.paint(heatmap.pyramid(), viewport, pixels));
        image.relocate(layout.x(), layout.y());
        miniMap.place(viewport, layout.right(), layout.bottom());
        placeOverlay(layout);
        drawFrame();
    }

    private void placeOverlay(PictureLayout layout) {
        if (overlay != null) {
            overlay.resizeRelocate(0, 0, getWidth(), getHeight());
            overlay.place(CellPlaces.of(layout, palette.get()));
            miniMap.mark(overlay.square());
        }
    }

    private PictureLayout pictureLayout() {
        double density = density();
        return new PictureLayout(
                heatmap.geometry(),
                viewport,
                density,
                lettering().left() + viewport.left() / density,
                lettering().top() + viewport.top() / density);
    }

    private void drawFrame() {
        if (heatmap == null || viewport == null) {
            return;
        }
        PictureLayout layout = pictureLayout();
        Cell at = cell.get();
        marks.setVisible(at != null);
        if (at != null) {
            marks.place(at, layout, layout.gaps(palette.get()), lettering());
        }
        Cell marked = marks.isVisible() ? at : null;
        frame.showProfiles(isRoomForProfile(getHeight()), isRoomForProfile(getWidth()));
        frame.draw(layout, heatmap.density(), marked, palette.get(), lettering());
        frame.setFocused(isFocusVisible(), palette.get());
    }

    private void tellCell() {
        Cell at = cell.get();
        facts.set(heatmap == null || at == null ? null : heatmap.facts(at));
        sentence.set(sentenceNow());
        drawFrame();
    }

    private String sentenceNow() {
        if (heatmap == null) {
            return "";
        }
        String about = heatmap.sentence();
        return facts.get() == null ? about : about + "; " + facts.get().text();
    }

    /** The point of the picture's area, in device pixels, under a point of this view. */
    Point2D toArea(double x, double y) {
        return new Point2D(x - lettering().left(), y - lettering().top()).multiply(density());
    }

    /** Puts the cursor on the cell under a point of this view, or nowhere. */
    void hover(double x, double y) {
        if (pinned.get() || viewport == null || overlay != null) {
            return;
        }
        Point2D at = toArea(x, y);
        boolean on = viewport.contains(at.getX(), at.getY());
        cell.set(on ? viewport.cellAt(at.getX(), at.getY()) : null);
    }

    /** Moves the cursor and keeps it in sight; the first move puts it into the middle. */
    void moveCursor(int down, int right) {
        if (viewport == null) {
            return;
        }
        CellGeometry geometry = heatmap.geometry();
        Cell from = cell.get();
        Cell to =
                from == null
                        ? viewport.cellAt(viewport.areaWidth() / 2.0, viewport.areaHeight() / 2.0)
                        : from.moved(down, right, geometry.rows(), geometry.columns());
        move(viewport.revealing(to));
        cell.set(to);
    }

    /** Puts the cursor on a kernel and brings it into sight. */
    public void pointAt(int out, int in) {
        if (viewport != null) {
            Cell to = heatmap.geometry().middleOf(out, in);
            move(viewport.revealing(to));
            cell.set(to);
        }
    }

    /** Some steps in (positive) or out, about a point of this view. */
    void zoomAt(int steps, double x, double y) {
        if (viewport != null) {
            Point2D at = toArea(x, y);
            move(viewport.zoomed(steps, at.getX(), at.getY()));
        }
    }

    /** One step in, about the cursor or the middle. */
    public void zoomIn() {
        zoomAboutCursor(1);
    }

    /** One step out, about the cursor or the middle. */
    public void zoomOut() {
        zoomAboutCursor(-1);
    }

    private void zoomAboutCursor(int steps) {
        if (viewport == null) {
            return;
        }
        Cell at = cell.get();
        PixelScale scale = viewport.scale();
        double half = scale.pixels() / 2.0;
        double x = viewport.areaWidth() / 2.0;
        double y = viewport.areaHeight() / 2.0;
        if (at != null) {
            x = viewport.left() + scale.startOf(at.column()) - viewport.x() + half;
            y = viewport.top() + scale.startOf(at.row()) - viewport.y() + half;
        }
        move(viewport.zoomed(steps, x, y));
    }

    /** Shows all of the layer. */
    public void zoomToFit() {
        if (viewport != null) {
            move(viewport.scaled(viewport.fit(), 0, 0));
        }
    }

    /**
     * Lays something over the picture for good. What the pointer reads gives way to it, and so do
     * the density profiles: one picture, one thought.
     */
    public void layOver(HeatmapOverlay given) {
        overlay = given;
        given.setManaged(false);
        given.setPickOnBounds(false);
        profiles = false;
        getChildren().add(getChildren().indexOf(marks), given);
        requestLayout();
    }

    /** Shows a square of cells large, with some of what lies around it. */
    public void showSquare(CellSquare square) {
        wanted = square;
        if (viewport != null) {
            move(viewport.around(square));
        }
    }

    /** Moves the picture as little as it takes to see a square of cells. */
    public void reveal(CellSquare square) {
        if (viewport != null) {
            move(viewport.revealing(square.last()).revealing(square.first()));
        }
    }

    /** The next mode that the layer offers. */
    public void nextMode() {
        if (layer.get() != null) {
            mode.set(mode.get().next(layer.get()));
        }
    }

    /** Pins the cursor to its cell or lets it go; without a cursor nothing happens. */
    public void togglePin() {
        pinned.set(!pinned.get() && cell.get() != null);
    }

    /** Moves the picture along with a drag, as far as it goes. */
    public void pan(double right, double down) {
        if (viewport != null) {
            double density = density();
            move(
                    viewport.panned(
                            (int) Math.round(right * density), (int) Math.round(down * density)));
        }
    }

    /** The layer that is shown; null for none. */
    public ObjectProperty<Layer> layerProperty() {
        return layer;
    }

    /** A layer of the same shape to lay over it; null for none. */
    public ObjectProperty<Layer> comparisonProperty() {
        return comparison;
    }

    /** What a cell stands for. */
    public ObjectProperty<HeatmapMode> modeProperty() {
        return mode;
    }

    /** How kept amounts become colours. */
    public ObjectProperty<ColourMap> colourMapProperty() {
        return colourMap;
    }

    /** The colours of the window's theme. */
    public ObjectProperty<HeatmapPalette> paletteProperty() {
        return palette;
    }

    /** How large the text around the picture is, against its usual size. */
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    /** The cell under the pointer or the keyboard's cursor; null for none. */
    public ObjectProperty<Cell> cellProperty() {
        return cell;
    }

    /** Whether the cursor stays where it is when the pointer moves. */
    public BooleanProperty pinnedProperty() {
        return pinned;
    }

    /** Whether the layer and mode asked for are the ones on the screen. */
    public ReadOnlyBooleanProperty readyProperty() {
        return loader.readyProperty();
    }

    /** Why the layer cannot be shown, as a sentence; empty where it can. */
    public ReadOnlyStringProperty problemProperty() {
        return loader.problemProperty();
    }

    /** What lies under the cursor; null where there is none. */
    public ReadOnlyObjectProperty<CellFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The picture in words, for those who do not see it. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** What the colours mean; null while there is no picture. */
    public ReadOnlyObjectProperty<Legend> legendProperty() {
        return legend.getReadOnlyProperty();
    }

    /** Size against the fitted picture, in percent. */
    public ReadOnlyDoubleProperty zoomPercentProperty() {
        return zoomPercent.getReadOnlyProperty();
    }
}
