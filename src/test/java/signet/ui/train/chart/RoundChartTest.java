package signet.ui.train.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import signet.ui.Screenshots;
import signet.ui.theme.Fonts;
import signet.ui.theme.WindowTheme;
import signet.ui.train.chart.RoundPlot.Mark;

@ExtendWith(ApplicationExtension.class)
class RoundChartTest {
    private static final RoundPlot PLOT =
            new RoundPlot(
                    "Test accuracy",
                    List.of(
                            new Mark(0, 1, .9167, true, OptionalInt.empty()),
                            new Mark(1, .8, .9174, true, OptionalInt.of(0)),
                            new Mark(2, .64, .9149, true, OptionalInt.of(1)),
                            new Mark(3, .512, .8972, false, OptionalInt.of(2)),
                            new Mark(4, .576, .9142, true, OptionalInt.of(2))),
                    OptionalDouble.of(.01),
                    OptionalDouble.of(.5184));

    private final List<Integer> told = new ArrayList<>();
    private RoundChart chart;

    @Start
    void show(Stage stage) {
        Fonts.load();
        chart = new RoundChart(told::add);
        chart.show(PLOT, List.of());
        Scene scene = new Scene(chart, 660, 360);
        new WindowTheme(scene);
        stage.setScene(scene);
        stage.show();
        chart.requestFocus();
    }

    private <T extends Node> List<T> all(String style, Class<T> type) {
        return chart.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains(style))
                .map(type::cast)
                .toList();
    }

    private List<String> words(String style) {
        return all(style, Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void drawsKeptRoundsFilledAndRevertedOnesHollowWithTheirLoss(FxRobot robot) {
        assertThat(all("wb-plot-kept", Circle.class)).hasSize(5);
        assertThat(all("wb-plot-reverted", Circle.class)).hasSize(2);
        assertThat(all("wb-plot-from", Line.class)).hasSize(1);
        assertThat(words("wb-plot-bad-words")).containsExactly("\u22121.95 pp", "reverted round");
        assertThat(words("wb-plot-accent-words"))
                .containsExactly("tolerance, 1 pp below dense", "dense 91.67 %", "running");
        assertThat(Screenshots.write(chart.getScene(), "train-round-chart")).exists();
    }

    @Test
    void drawsSparserRoundsFurtherRight() {
        List<Circle> kept = all("wb-plot-kept", Circle.class);
        assertThat(kept.subList(0, 4))
                .extracting(Circle::getCenterX)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsAllWordsInside() {
        for (Node node : chart.getChildrenUnmodifiable()) {
            if (node instanceof Label label && label.isVisible()) {
                Bounds at = label.getBoundsInParent();
                assertThat(at.getMinX()).as(label.getText()).isGreaterThanOrEqualTo(0);
                assertThat(at.getMaxX()).as(label.getText()).isLessThanOrEqualTo(chart.getWidth());
            }
        }
    }

    @Test
    void goesThroughRoundsByKey(FxRobot robot) {
        robot.interact(() -> chart.select(4));
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.END);
        assertThat(told).containsExactly(3, 0, 4);
        robot.push(KeyCode.RIGHT);
        assertThat(told).endsWith(4);
    }

    @Test
    void tellsTheRoundThatIsPointedAt(FxRobot robot) {
        Circle second = all("wb-plot-kept", Circle.class).get(1);
        robot.clickOn(second.localToScreen(second.getCenterX() + 6, second.getCenterY() + 30));
        assertThat(told).containsExactly(1);
    }

    @Test
    void saysWhatTheCursorIsOn(FxRobot robot) {
        robot.interact(() -> chart.select(3));
        assertThat(words("wb-plot-tag")).containsExactly("round 3, reverted: 89.72 % at 51.2 %");
        assertThat(chart.getAccessibleText())
                .isEqualTo(
                        "Test accuracy against density: dense 91.67 %, 3 rounds kept, 1 reverted,"
                                + " sparsest kept round 4 with 91.42 % at density 57.60 %; at round 3,"
                                + " reverted: 89.72 % at 51.2 %");
    }

    @Test
    void laysOtherRunsBesideItInTheirOwnShapes(FxRobot robot) {
        robot.interact(() -> chart.show(PLOT, List.of(PLOT, PLOT)));
        assertThat(all("wb-plot-other", Node.class)).hasSize(8);
        assertThat(all("wb-plot-other-line", Node.class)).hasSize(2);
    }

    @Test
    void drawsNoBandWhereEveryRoundCounts(FxRobot robot) {
        RoundPlot any =
                new RoundPlot(
                        "Test accuracy",
                        PLOT.marks(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty());
        robot.interact(() -> chart.show(any, List.of()));
        assertThat(words("wb-plot-accent-words")).containsExactly("dense 91.67 %");
        assertThat(all("wb-plot-band", Node.class)).isEmpty();
    }

    @Test
    void saysThatNothingHasEndedYet(FxRobot robot) {
        robot.interact(() -> {
            chart.show(RoundPlot.EMPTY, List.of());
            chart.select(0);
        });
        robot.push(KeyCode.LEFT);
        assertThat(told).isEmpty();
        assertThat(chart.getAccessibleText())
                .isEqualTo("Test accuracy against density: no round has ended yet");
    }

    @Test
    void keepsARoundThatFellFarInSight() {
        RoundAxes axes =
                RoundAxes.of(
                        java.util.stream.Stream.of(
                                new RoundPlot(
                                        "Test accuracy",
                                        List.of(
                                                new Mark(0, 1, .91, true, OptionalInt.empty()),
                                                new Mark(1, .2, .1, false, OptionalInt.of(0))),
                                        OptionalDouble.of(.01),
                                        OptionalDouble.empty())));
        assertThat(axes.low()).isBetween(.8, .9);
        assertThat(axes.isBelow(.1)).isTrue();
        assertThat(axes.down(.1)).isEqualTo(1);
    }
}
