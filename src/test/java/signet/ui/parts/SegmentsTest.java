package signet.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SegmentsTest {
    private final Segments<Integer> sizes = new Segments<>(List.of(1, 2, 3), size -> size + " px");

    private ToggleButton button(int index) {
        return (ToggleButton) sizes.getChildren().get(index);
    }

    @Test
    void beginsWithTheFirstAndJoinsItsEnds() {
        assertThat(sizes.valueProperty().get()).isEqualTo(1);
        assertThat(button(0).isSelected()).isTrue();
        assertThat(button(0).getStyleClass()).contains("left-pill");
        assertThat(button(1).getStyleClass()).contains("center-pill");
        assertThat(button(2).getStyleClass()).contains("right-pill");
        assertThat(button(2).getText()).isEqualTo("3 px");
    }

    @Test
    void followsButtonsAndValue(FxRobot robot) {
        robot.interact(() -> button(1).fire());
        assertThat(sizes.valueProperty().get()).isEqualTo(2);
        robot.interact(() -> sizes.valueProperty().set(3));
        assertThat(button(2).isSelected()).isTrue();
        assertThat(button(1).isSelected()).isFalse();
    }

    @Test
    void isNeverLeftEmpty(FxRobot robot) {
        robot.interact(() -> button(0).fire());
        assertThat(button(0).isSelected()).isTrue();
        assertThat(sizes.valueProperty().get()).isEqualTo(1);
    }

    @Test
    void saysWhyAChoiceIsOff() {
        sizes.setEnabled(2, false, "There is no room");
        assertThat(button(1).isDisabled()).isTrue();
        assertThat(button(1).getAccessibleHelp()).isEqualTo("There is no room");
        sizes.setEnabled(2, true, "");
        assertThat(button(1).isDisabled()).isFalse();
        assertThat(button(1).getAccessibleHelp()).isNull();
    }
}
