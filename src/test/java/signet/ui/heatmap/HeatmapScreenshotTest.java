package signet.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import signet.ticket.Layer;

/** Writes pictures of the heatmap to {@code target/screenshots} for people to look at. */
@ExtendWith(ApplicationExtension.class)
class HeatmapScreenshotTest {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Layer CONV = SampleLayers.pruned("layer3.1.conv2", 0.132, 64, 64, 3, 3);

    private HeatmapView view;
    private StackPane root;

    @Start
    void start(Stage stage) {
        view = new HeatmapView(Runnable::run);
        root = new StackPane(view);
        stage.setScene(new Scene(root, 724, 724));
        stage.show();
    }

    @Test
    void everyModeInBothThemes(FxRobot robot) throws IOException, TimeoutException {
        for (HeatmapMode mode : HeatmapMode.values()) {
            show(robot, CONV, mode);
            robot.interact(() -> view.cellProperty().set(cursorFor(mode)));
            shootBoth(robot, mode.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Cell cursorFor(HeatmapMode mode) {
        return mode.perWeight() ? new Cell(121, 79) : new Cell(40, 26);
    }

    @Test
    void zoomedIntoEveryMode(FxRobot robot) throws IOException, TimeoutException {
        for (HeatmapMode mode : HeatmapMode.values()) {
            show(robot, CONV, mode);
            robot.interact(() -> view.cellProperty().set(cursorFor(mode)));
            for (int i = 0; i < 8; i++) {
                robot.interact(view::zoomIn);
            }
            shootBoth(robot, "zoomed-" + mode.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void otherShapes(FxRobot robot) throws IOException, TimeoutException {
        show(robot, SampleLayers.pruned("fc", 0.4, 10, 64), HeatmapMode.KERNEL_GRID);
        shootBoth(robot, "linear");
        show(robot, SampleLayers.pruned("conv1", 0.6, 64, 3, 7, 7), HeatmapMode.KERNEL_GRID);
        shootBoth(robot, "stem-7x7");
        show(robot, SampleLayers.pruned("conv1", 0.1, 32, 24, 7, 7), HeatmapMode.WEIGHT);
        shootBoth(robot, "weights-7x7");
        show(robot, SampleLayers.pruned("wide", 0.05, 512, 2048), HeatmapMode.KERNEL_GRID);
        robot.interact(() -> view.cellProperty().set(new Cell(300, 1200)));
        shootBoth(robot, "wide");
        robot.interact(view::zoomIn);
        robot.interact(view::zoomIn);
        robot.interact(view::zoomIn);
        shootBoth(robot, "wide-zoomed");
        show(robot, SampleLayers.withDeadChannels(9, 30, 32, 48, 3, 3), HeatmapMode.KERNEL_GRID);
        shootBoth(robot, "dead-channels");
    }

    @Test
    void otherMapsAndCompare(FxRobot robot) throws IOException, TimeoutException {
        show(robot, CONV, HeatmapMode.KERNEL_GRID);
        for (ColourMap map : ColourMap.values()) {
            robot.interact(() -> view.colourMapProperty().set(map));
            shootBoth(robot, "map-" + map.name().toLowerCase(Locale.ROOT));
        }
        Layer other = SampleLayers.pruned("other", 0.2, 64, 64, 3, 3);
        robot.interact(() -> view.comparisonProperty().set(other));
        ready(robot);
        robot.interact(() -> view.cellProperty().set(new Cell(40, 26)));
        shootBoth(robot, "compare-over");
    }

    private void show(FxRobot robot, Layer layer, HeatmapMode mode) throws TimeoutException {
        robot.interact(() -> {
            view.modeProperty().set(mode);
            view.layerProperty().set(layer);
        });
        ready(robot);
    }

    private void ready(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, view.readyProperty());
        robot.interact(root::layout);
    }

    private void shootBoth(FxRobot robot, String name) throws IOException {
        shoot(robot, HeatmapPalette.light(), name);
        shoot(robot, HeatmapPalette.dark(), name + "-dark");
    }

    private void shoot(FxRobot robot, HeatmapPalette palette, String name) throws IOException {
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> {
            view.paletteProperty().set(palette);
            view.getScene().setFill(Paints.of(palette.ground()));
            root.setBackground(Background.fill(Paints.of(palette.ground())));
            shot[0] = view.getScene().snapshot(null);
        });
        BufferedImage image = copy(shot[0]);
        Files.createDirectories(FOLDER);
        ImageIO.write(image, "png", FOLDER.resolve("heatmap-" + name + ".png").toFile());
        assertThat(coloursOf(image)).contains(palette.ground()).hasSizeGreaterThan(3);
    }

    private static Set<Integer> coloursOf(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }
}
