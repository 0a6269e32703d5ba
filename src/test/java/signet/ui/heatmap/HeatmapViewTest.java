package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import signet.ticket.Layer;
import signet.ticket.Shape;

@ExtendWith(ApplicationExtension.class)
class HeatmapViewTest {
    private static final Layer CONV = SampleLayers.pruned("layer3.1.conv2", 0.132, 64, 64, 3, 3);

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean atOnce = true;
    private HeatmapView view;

    @Start
    void start(Stage stage) {
        view = new HeatmapView(this::runOrKeep);
        view.layerProperty().set(CONV);
        stage.setScene(new Scene(new StackPane(view), 724, 724));
        // The Headless platform gives wheel events the pointer's place on the screen, not in the
        // window; at the corner of the screen the two are the same.
        stage.setWidth(724);
        stage.setHeight(724);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void runOrKeep(Runnable task) {
        if (atOnce) {
            task.run();
        } else {
            waiting.add(task);
        }
    }

    private Point2D onScreen(double x, double y) {
        return view.localToScreen(x, y);
    }

    private Point2D middleOf(Cell cell) {
        Viewport port = view.viewport();
        double half = port.scale().pixels() / 2.0;
        return onScreen(
                Lettering.USUAL.left()
                        + port.left()
                        + port.scale().startOf(cell.column())
                        - port.x()
                        + half,
                Lettering.USUAL.top()
                        + port.top()
                        + port.scale().startOf(cell.row())
                        - port.y()
                        + half);
    }

    private Cell hovered(FxRobot robot, Cell cell) {
        robot.moveTo(middleOf(cell));
        return view.cellProperty().get();
    }

    @Test
    void thePointerReadsTheCellUnderIt(FxRobot robot) {
        assertThat(hovered(robot, new Cell(40, 26))).isEqualTo(new Cell(40, 26));
        CellFacts facts = view.factsProperty().get();
        assertThat(facts.kept()).isEqualTo(CONV.grid().kept(40, 26));
        assertThat(view.sentenceProperty().get())
                .startsWith("layer3.1.conv2, 64 by 64 kernels, ")
                .endsWith("; " + facts.text());
        assertThat(view.getAccessibleText()).isEqualTo(view.sentenceProperty().get());
        assertThat(view.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
        robot.moveTo(onScreen(20, 20));
        assertThat(view.cellProperty().get()).isNull();
        assertThat(view.factsProperty().get()).isNull();
    }

    @Test
    void anOverlayFollowsTheCellsInPlaceOfThePointer(FxRobot robot) {
        List<CellPlaces> told = new ArrayList<>();
        robot.interact(() ->
                view.layOver(
                        new HeatmapOverlay() {
                            @Override
                            protected void place(CellPlaces cells) {
                                told.add(cells);
                            }

                            @Override
                            protected Optional<CellSquare> square() {
                                return Optional.of(new CellSquare(20, 16, 29));
                            }
                        }));
        robot.interact(() -> view.showSquare(new CellSquare(20, 16, 29)));
        WaitForAsyncUtils.waitForFxEvents();
        CellPlaces places = told.getLast();
        assertThat(places.pitch()).isEqualTo(view.viewport().scale().pixels());
        assertThat(places.left(16)).isBetween(places.x(), places.x() + places.width());
        robot.moveTo(onScreen(places.left(20) + 2, places.top(30) + 2));
        assertThat(view.cellProperty().get()).isNull();
        robot.interact(() -> view.reveal(new CellSquare(0, 0, 29)));
        assertThat(told.getLast().top(0)).isEqualTo(told.getLast().y());
    }

    @Test
    void theWheelZoomsToThePointer(FxRobot robot) {
        Cell cell = new Cell(31, 37);
        hovered(robot, cell);
        for (int i = 0; i < 6; i++) {
            robot.scroll(1, VerticalDirection.UP);
            assertThat(view.cellProperty().get()).isEqualTo(cell);
        }
        assertThat(view.zoomPercentProperty().get()).isGreaterThan(150);
        assertThat(miniMap(robot).isVisible()).isTrue();
        robot.scroll(20, VerticalDirection.DOWN);
        assertThat(view.zoomPercentProperty().get()).isEqualTo(100);
        assertThat(miniMap(robot).isVisible()).isFalse();
    }

    @Test
    void aDoubleClickZoomsIn(FxRobot robot) {
        hovered(robot, new Cell(20, 20));
        robot.doubleClickOn(MouseButton.PRIMARY);
        assertThat(view.zoomPercentProperty().get()).isGreaterThan(130);
        assertThat(view.cellProperty().get()).isEqualTo(new Cell(20, 20));
    }

    @Test
    void draggingMovesThePictureWithThePointer(FxRobot robot) {
        robot.interact(() -> zoomInBy(8));
        Viewport before = view.viewport();
        Point2D from = onScreen(300, 300);
        robot.drag(from, MouseButton.PRIMARY).dropTo(from.add(-40, -25));
        assertThat(view.viewport().x()).isEqualTo(before.x() + 40);
        assertThat(view.viewport().y()).isEqualTo(before.y() + 25);
        assertThat(view.viewport().scale()).isEqualTo(before.scale());
    }

    @Test
    void twoViewsOfOneShapeShowTheSamePart(FxRobot robot) {
        HeatmapView twin = new HeatmapView(this::runOrKeep);
        robot.interact(() -> zoomInBy(8));
        robot.interact(() -> twin.moveWith(view));
        robot.interact(() -> twin.layerProperty().set(CONV));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> twin.resize(500, 600));
        robot.interact(twin::layout);
        assertThat(twin.viewport()).isEqualTo(twin.viewport().seenAs(view.viewport()));
        robot.interact(() -> twin.pan(-50, -30));
        assertThat(view.viewport().x()).isEqualTo(twin.viewport().x()).isPositive();
        robot.interact(view::zoomToFit);
        assertThat(twin.viewport().scale()).isEqualTo(view.viewport().scale());
        robot.interact(() -> view.cellProperty().set(new Cell(3, 4)));
        assertThat(twin.factsProperty().get()).isEqualTo(view.factsProperty().get());
    }

    @Test
    void twoLayersOverEachOtherAreToldApart(FxRobot robot) {
        robot.interact(() -> view.comparisonProperty().set(CONV));
        WaitForAsyncUtils.waitForFxEvents();
        int empty = CONV.grid().emptyKernels();
        assertThat(view.sentenceProperty().get())
                .isEqualTo(
                        "layer3.1.conv2, 64 by 64 kernels, %1$,d empty in A, %1$,d in B"
                                .formatted(empty));
    }

    private void zoomInBy(int steps) {
        for (int i = 0; i < steps; i++) {
            view.zoomIn();
        }
    }

    private static Node miniMap(FxRobot robot) {
        return robot.lookup(".wb-minimap").query();
    }

    @Test
    void theMiniMapMovesThePicture(FxRobot robot) {
        robot.interact(() -> zoomInBy(10));
        Node map = miniMap(robot);
        Point2D corner = map.localToScreen(8, 8);
        robot.drag(corner, MouseButton.PRIMARY).drop();
        assertThat(view.viewport().x()).isZero();
        assertThat(view.viewport().y()).isZero();
        robot.drag(corner, MouseButton.PRIMARY).dropTo(corner.add(40, 20));
        assertThat(view.viewport().x()).isGreaterThan(view.viewport().y()).isPositive();
    }

    @Test
    void keysMoveTheCursorAndZoom(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.RIGHT);
        Cell middle = view.cellProperty().get();
        assertThat(middle).isEqualTo(new Cell(32, 32));
        robot.type(KeyCode.LEFT).type(KeyCode.UP);
        assertThat(view.cellProperty().get()).isEqualTo(new Cell(31, 31));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(view.cellProperty().get()).isEqualTo(new Cell(39, 31));
        robot.type(KeyCode.HOME);
        assertThat(view.cellProperty().get()).isEqualTo(new Cell(39, 0));
        robot.type(KeyCode.LEFT);
        assertThat(view.cellProperty().get()).isEqualTo(new Cell(39, 0));
        robot.type(KeyCode.EQUALS, 6);
        assertThat(view.zoomPercentProperty().get()).isGreaterThan(150);
        robot.type(KeyCode.END);
        assertThat(view.cellProperty().get()).isEqualTo(new Cell(39, 63));
        assertThat(view.viewport().revealing(new Cell(39, 63))).isEqualTo(view.viewport());
        robot.type(KeyCode.DIGIT0);
        assertThat(view.zoomPercentProperty().get()).isEqualTo(100);
        robot.type(KeyCode.MINUS);
        assertThat(view.zoomPercentProperty().get()).isEqualTo(100);
    }

    @Test
    void aPinnedCursorStays(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.F4);
        assertThat(view.pinnedProperty().get()).isFalse();
        hovered(robot, new Cell(10, 12));
        robot.type(KeyCode.F4);
        hovered(robot, new Cell(50, 50));
        assertThat(view.cellProperty().get()).isEqualTo(new Cell(10, 12));
        robot.type(KeyCode.F4);
        assertThat(hovered(robot, new Cell(51, 51))).isEqualTo(new Cell(51, 51));
    }

    @Test
    void mGoesThroughTheModesAndKeepsTheKernel(FxRobot robot) throws TimeoutException {
        robot.interact(view::requestFocus);
        hovered(robot, new Cell(40, 26));
        robot.type(KeyCode.M);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, view.readyProperty());
        assertThat(view.modeProperty().get()).isEqualTo(HeatmapMode.ELEMENTS);
        assertThat(view.factsProperty().get())
                .extracting(CellFacts::out, CellFacts::in)
                .containsExactly(40, 26);
        robot.type(KeyCode.M, 3);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, view.readyProperty());
        assertThat(view.modeProperty().get()).isEqualTo(HeatmapMode.KERNEL_GRID);
        assertThat(view.cellProperty().get()).isEqualTo(new Cell(40, 26));
    }

    @Test
    void aLayerOfMasksFallsBackToItsMask(FxRobot robot) throws TimeoutException {
        Layer masks = SampleLayers.ofMask(Shape.of(2, 2), 1, 0, 0, 1);
        robot.interact(() -> view.modeProperty().set(HeatmapMode.WEIGHT));
        robot.interact(() -> view.layerProperty().set(masks));
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, view.readyProperty());
        assertThat(view.modeProperty().get()).isEqualTo(HeatmapMode.ELEMENTS);
        assertThat(view.legendProperty().get().title()).isEqualTo("Weights");
    }

    @Test
    void aPictureThatComesTooLateIsDropped(FxRobot robot) {
        Layer late = SampleLayers.pruned("late", 0.5, 8, 8, 3, 3);
        Layer wanted = SampleLayers.pruned("wanted", 0.5, 9, 9, 3, 3);
        atOnce = false;
        robot.interact(() -> view.layerProperty().set(late));
        robot.interact(() -> view.layerProperty().set(wanted));
        Runnable first = waiting.remove();
        waiting.remove().run();
        first.run();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.readyProperty().get()).isTrue();
        assertThat(view.sentenceProperty().get()).startsWith("wanted, 9 by 9");
    }

    @Test
    void aLayerThatCannotBeShownSaysWhy(FxRobot robot) {
        Layer broken = SampleLayers.ofMask(Shape.of(2, 2), 1, 0.5f, 0, 1);
        robot.interact(() -> view.layerProperty().set(broken));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.readyProperty().get()).isFalse();
        assertThat(view.problemProperty().get()).contains("a mask holds 0 and 1 only");
        assertThat(view.legendProperty().get()).isNull();
        robot.interact(() -> view.layerProperty().set(null));
        assertThat(view.problemProperty().get()).isEmpty();
        assertThat(view.sentenceProperty().get()).isEmpty();
    }

    @Test
    void aDensityProfileGivesItsRoomToTheCellsWhereTheViewIsLow(FxRobot robot) {
        robot.interact(() -> view.getScene().getWindow().setHeight(440));
        int above = view.viewport().areaHeight();
        robot.interact(() -> view.getScene().getWindow().setHeight(395));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.viewport().areaHeight()).as("of less height").isGreaterThan(above);
    }

    @Test
    void theWindowCanShrinkToNothing(FxRobot robot) {
        robot.interact(() -> view.getScene().getWindow().setWidth(120));
        robot.interact(() -> view.getScene().getWindow().setHeight(90));
        assertThat(view.viewport().width()).isPositive();
        robot.interact(() -> view.getScene().getWindow().setWidth(900));
        robot.interact(() -> view.getScene().getWindow().setHeight(700));
        assertThat(view.viewport().showsAll()).isTrue();
    }
}
