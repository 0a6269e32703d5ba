package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.ui.verify.SignedSample;

/** What an analyst does in the place Attack. */
class AttackJourneyTest extends WindowTest {
    @TempDir Path folder;

    @Test
    void showsWhatPruningLeavesOfTheCodeWhileTheSliderMoves() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        goToAttack(signed.ticket());
        dialogs.answer = Optional.of(signed.record());
        run("attack.record");
        waitFor(() -> text("#live-reads").startsWith("reads"));
        robot.interact(() -> robot.lookup("#live-slider").query().requestFocus());
        robot.interact(() -> workbench.attack().live().strengthProperty().set(0.5));
        waitFor(() -> text("#live-reads").startsWith("lost"));
        assertThat(text("#live-chance")).startsWith("log2 p \u2212");
        robot.push(KeyCode.HOME);
        waitFor(() -> text("#live-reads").equals("reads \u201cacme-2026\u201d"));
        robot.interact(() -> workbench.attack().live().strengthProperty().set(0.12));
        waitFor(() -> workbench.attack().live().codeProperty().get().answer().isPresent());
        screenshot("attack-live");
    }

    @Test
    void saysThatThereIsNothingToAttackWithoutASignature() {
        goToAttack(SAMPLE);
        waitFor(() -> text("#live-note").startsWith("No signature"));
        screenshot("attack-unsigned");
    }

    private void goToAttack(Path ticket) {
        open(ticket);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        settle();
        assertThat(robot.lookup("#attack").tryQuery()).isPresent();
    }

    private String text(String query) {
        return robot.lookup(query).<Label>query().getText();
    }
}
