package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import signet.app.Samples;
import signet.ui.sign.SignForm;

/** The window on a projector. */
class PresentationTest extends WindowTest {
    @Test
    void leavesOnePictureWithLargeTextAndComesBack() {
        open(SAMPLE);
        double before = workbench.heatmap().getWidth();
        robot.push(KeyCode.F9);
        settle();
        assertThat(isShown(".wb-rail")).isFalse();
        assertThat(isShown(".wb-job-bar")).isFalse();
        assertThat(isShown("#command-field")).isFalse();
        assertThat(isShown("#layer-table")).isFalse();
        assertThat(isShown("#layer-inspector")).isFalse();
        assertThat(isShown("#leave-presentation")).isTrue();
        assertThat(workbench.heatmap().getWidth()).isGreaterThan(before * 1.5);
        assertThat(workbench.heatmap().textScaleProperty().get()).isEqualTo(1.45);
        both("present-inspect");

        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(isShown(".wb-rail")).isTrue();
        assertThat(isShown(".wb-job-bar")).isTrue();
        assertThat(isShown("#command-field")).isTrue();
        assertThat(isShown("#layer-table")).isTrue();
        assertThat(isShown("#layer-inspector")).isTrue();
        assertThat(isShown("#leave-presentation")).isFalse();
        assertThat(workbench.heatmap().getWidth()).isEqualTo(before);
    }

    @Test
    void staysWhileThePersonGoesToAnotherPlace() {
        open(SAMPLE);
        robot.push(KeyCode.F9);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> workbench.sign().edit(form -> SignForm.EMPTY.with("acme-2026")));
        waitFor(() ->
                workbench.sign().trialProperty().get() != null
                        && workbench.sign().searchingProperty().get() == null);
        settle();
        assertThat(isShown("#signature-text")).isFalse();
        assertThat(isShown("#candidates")).isFalse();
        both("present-sign");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        settle();
        assertThat(isShown("#train-start")).isFalse();
        screenshot("present-train");
        robot.push(KeyCode.F9);
        settle();
        assertThat(isShown("#train-start")).isTrue();
    }

    @Test
    void showsTheLiveCodeLargeWhereNothingWasMeasured() {
        open(Samples.signed().orElseThrow().file());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        robot.push(KeyCode.F9);
        waitFor(() -> workbench.attack().live().codeProperty().get() != null);
        settle();
        Node code = robot.lookup("#live-code").query();
        assertThat(code.getLayoutBounds().getWidth()).isGreaterThan(300);
        assertThat(isShown("#attack-empty")).isFalse();
        both("present-attack");
        robot.push(KeyCode.F9);
        settle();
        assertThat(code.getLayoutBounds().getWidth()).isLessThan(150);
        assertThat(isShown("#attack-empty")).isTrue();
    }

    @Test
    void showsTheVerdictAlone() {
        run("place.verify");
        robot.clickOn("#verify-sample");
        waitFor(() -> isShown(".wb-verdict.ok"));
        robot.push(KeyCode.F9);
        settle();
        assertThat(isShown("#record-place")).isFalse();
        assertThat(isShown("#statistics")).isFalse();
        assertThat(isShown("#text-read")).isTrue();
        waitFor(() -> symbolWidth() > 340);
        both("present-verify");
        robot.push(KeyCode.F9);
        settle();
        assertThat(isShown("#statistics")).isTrue();
    }

    private double symbolWidth() {
        return robot.lookup(".wb-symbol").query().getLayoutBounds().getWidth();
    }

    private boolean isShown(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(PresentationTest::isInSight);
    }

    private static boolean isInSight(Node node) {
        return node == null || node.isVisible() && isInSight(node.getParent());
    }

    private void both(String name) {
        screenshot(name);
        run("theme.switch");
        screenshot(name + "-dark");
        run("theme.switch");
    }
}
