package signet.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TextsTest {
    private Label label;
    private HBox bar;

    @Start
    void start(Stage stage) {
        label = Texts.shrinking("resnet20-reference-embedded.safetensors");
        bar = new HBox(label);
        stage.setScene(new Scene(new HBox(bar), 600, 60));
        stage.show();
    }

    private void giveRoom(FxRobot robot, double width) {
        robot.interact(() -> {
            bar.setMaxWidth(width);
            bar.getScene().getRoot().layout();
        });
    }

    @Test
    void saysAllOfItselfWhereItIsCut(FxRobot robot) {
        assertThat(label.getTooltip()).isNull();
        giveRoom(robot, 80);
        assertThat(label.getTooltip().getText()).isEqualTo(label.getText());
        giveRoom(robot, 580);
        assertThat(label.getTooltip()).isNull();
    }

    @Test
    void keepsATipOfItsOwn(FxRobot robot) {
        Tooltip own = new Tooltip("what it is");
        robot.interact(() -> label.setTooltip(own));
        giveRoom(robot, 80);
        assertThat(label.getTooltip()).isSameAs(own);
        giveRoom(robot, 580);
        assertThat(label.getTooltip()).isSameAs(own);
    }
}
