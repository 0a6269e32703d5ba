package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.ui.heatmap.Cell;
import signet.ui.heatmap.CompareMode;
import signet.ui.heatmap.HeatmapMode;

/** Every screen as a picture under {@code target/screenshots}, light and dark, for eyes. */
class ScreensTest extends WindowTest {
    @TempDir Path folder;

    @Test
    void welcome() {
        both("welcome");
    }

    @Test
    void inspectInEveryMode() {
        open(SAMPLE);
        robot.interact(() -> workbench.heatmap().cellProperty().set(new Cell(40, 26)));
        for (HeatmapMode mode : HeatmapMode.values()) {
            robot.interact(() -> workbench.heatmap().modeProperty().set(mode));
            waitFor(() -> workbench.heatmap().readyProperty().get());
            both("inspect-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void wholeNetwork() {
        open(SAMPLE);
        run("inspect.whole-network");
        both("glance");
    }

    @Test
    void comparison() {
        open(SAMPLE);
        dialogs.answer = Optional.of(OTHER);
        run("inspect.compare");
        waitFor(() -> workbench.inspect().otherProperty().get() != null);
        waitFor(() -> workbench.heatmap().readyProperty().get());
        both("compare-over");
        robot.clickOn(CompareMode.SIDE_BY_SIDE.title());
        waitFor(() -> workbench.heatmap().readyProperty().get());
        both("compare-side-by-side");
    }

    @Test
    void problem() throws IOException {
        open(SAMPLE);
        byte[] whole = Files.readAllBytes(SAMPLE);
        Path cut = folder.resolve("suspect-b.safetensors");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        robot.interact(() -> workbench.model().open(cut));
        waitFor(() -> workbench.model().problemProperty().get() != null);
        both("problem");
    }

    @Test
    void palette() {
        open(SAMPLE);
        run("palette");
        screenshot("palette-keys");
        assertThat(robot.lookup(".wb-palette .scroll-bar").queryAllAs(ScrollBar.class))
                .filteredOn(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .noneMatch(ScrollBar::isVisible);
        robot.write("layer3 conv2");
        settle();
        both("palette");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    }

    @Test
    void settingsAndExport() {
        open(SAMPLE);
        run("settings");
        both("settings");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        settle();
        run("inspect.export");
        both("export");
    }

    private void both(String name) {
        screenshot(name);
        run("theme.switch");
        screenshot(name + "-dark");
        run("theme.switch");
    }
}
