package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.OwnerRecords;
import signet.app.job.ProblemException;
import signet.mark.Placement;
import signet.ui.sign.SignViewModel;

/** Signing a ticket in the window, from the text to the two files. */
class SignJourneyTest extends WindowTest {
    @TempDir Path folder;

    private SignViewModel sign() {
        return workbench.sign();
    }

    private void goToSign() {
        open(SAMPLE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
        settle();
    }

    private void type(String text) {
        robot.clickOn("#signature-text");
        robot.write(text, 0);
        waitFor(() ->
                sign().trialProperty().get() != null && sign().searchingProperty().get() == null);
        settle();
    }

    private Placement placement() {
        return sign().placedProperty().get().placement();
    }

    @Test
    void saysWhatToDoBeforeThereIsAText() {
        goToSign();
        assertThat(robot.lookup("#sign-obstacle").queryLabeled().getText())
                .isEqualTo("Type a signature to see where it fits and what it costs.");
        assertThat(workbench.commands().get("sign.embed").possible().get()).isFalse();
        screenshot("sign-empty");
    }

    @Test
    void showsWhereATextFitsAndWhatItCosts() {
        goToSign();
        type("acme-2026");
        assertThat(sign().candidatesProperty().get()).hasSize(12);
        waitFor(() -> sign().trialProperty().get() != null);
        assertThat(sign().placedProperty().get().changes()).isBetween(100, 260);
        screenshot("sign");
        run("theme.switch");
        screenshot("sign-dark");
        run("theme.switch");
        robot.interact(() -> sign().showsProperty().set(SignViewModel.Shows.AFTER));
        screenshot("sign-after");
    }

    @Test
    void embedsUndoesAndSavesBothFiles() throws ProblemException {
        goToSign();
        type("acme-2026");
        var before = workbench.model().ticketProperty().get();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> sign().signedProperty().get() != null);
        settle();
        screenshot("sign-embedded");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> sign().signedProperty().get() == null);
        assertThat(workbench.model().ticketProperty().get()).isSameAs(before);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        waitFor(() -> sign().signedProperty().get() != null);
        Path ticket = folder.resolve("signed.safetensors");
        Path record = folder.resolve("signed.record.json");
        dialogs.answers.addAll(List.of(ticket, record));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> Files.exists(ticket) && workbench.model().runningProperty().get() == null);
        assertThat(robot.lookup("signed.safetensors").tryQuery()).isPresent();
        assertThat(OwnerRecords.open(record).signature().text()).isEqualTo("acme-2026");
        assertThat(workbench.model().historyProperty().get().isSaved()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        settle();
        assertThat(robot.lookup("#live-record").queryLabeled().getText())
                .isEqualTo("Record saved with the ticket: signed.record.json");
        assertThat(workbench.attack().plan().obstacleProperty().get())
                .startsWith("Choose the images");
        screenshot("attack-signed-here");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        settle();
        screenshot("verify-signed-here");
        robot.interact(() -> robot.lookup("#verify-known-record").<Button>query().fire());
        waitFor(() -> robot.lookup("#record-card").tryQuery().isPresent());
        robot.interact(() -> workbench.model().open(ticket));
        waitFor(() -> workbench.model().ticketProperty().get().file().path().equals(ticket));
        assertThat(workbench.model().ticketProperty().get().density()).isEqualTo(before.density());
    }

    private void embed() {
        goToSign();
        type("acme-2026");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> sign().signedProperty().get() != null);
        settle();
    }

    private Node answer(String verb) {
        return robot.from(robot.lookup("#question")).lookup(verb).query();
    }

    private Path opened() {
        return workbench.model().ticketProperty().get().file().path().getFileName();
    }

    @Test
    void asksBeforeAnotherFileTakesThePlaceOfAnUnsavedSignature() {
        embed();
        robot.interact(() -> workbench.model().open(OTHER));
        settle();
        screenshot("question-unsaved");
        robot.clickOn("Keep working");
        settle();
        assertThat(opened()).isEqualTo(SAMPLE.getFileName());
        assertThat(sign().signedProperty().get()).isNotNull();

        robot.interact(() -> workbench.model().open(OTHER));
        robot.clickOn("Discard changes");
        waitFor(() -> opened().equals(OTHER.getFileName()));
        assertThat(robot.lookup("#question").tryQuery()).isEmpty();
        waitForPicture();
    }

    @Test
    void savesBothFilesBeforeTheTicketIsClosed() throws ProblemException {
        embed();
        Path ticket = folder.resolve("signed.safetensors");
        Path record = folder.resolve("signed.record.json");
        dialogs.answers.addAll(List.of(ticket, record));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        settle();
        assertThat(workbench.model().ticketProperty().get()).isNotNull();
        robot.clickOn(answer("Save ticket and record"));
        waitFor(() -> workbench.model().ticketProperty().get() == null);
        assertThat(OwnerRecords.open(record).signature().text()).isEqualTo("acme-2026");
        assertThat(ticket).exists();
    }

    @Test
    void keepsTheTicketWhereNobodySaysWhereToSaveIt() {
        embed();
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.clickOn(answer("Save ticket and record"));
        settle();
        assertThat(workbench.model().isSaved()).isFalse();
        assertThat(opened()).isEqualTo(SAMPLE.getFileName());
        waitForPicture();
    }

    /** What follows from a ticket in hand has been worked out. */
    private void waitForPicture() {
        waitFor(() -> workbench.model().runningProperty().get() == null);
        waitFor(() -> workbench.inspect().statisticsProperty().get() != null);
        waitFor(() -> workbench.heatmap().readyProperty().get());
        settle();
    }

    @Test
    void movesTheSymbolByKeyAndPointer() {
        goToSign();
        type("acme-2026");
        Placement first = placement();
        robot.interact(() -> robot.lookup("#sign-heatmap").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(placement()).isEqualTo(first.movedTo(first.row(), first.column() + 1));
        robot.push(KeyCode.R);
        assertThat(placement().orientation()).isEqualTo(first.orientation().turned());
        robot.push(KeyCode.I);
        assertThat(placement().polarity()).isNotEqualTo(first.polarity());
        robot.push(KeyCode.P);
        robot.push(KeyCode.N);
        waitFor(() -> sign().rank().filter(rank -> rank == 1).isPresent());
        Placement second = placement();
        Node symbol =
                robot.lookup(node ->
                                node instanceof Canvas
                                        && node.getCursor() == javafx.scene.Cursor.MOVE)
                        .query();
        Point2D middle = symbol.localToScreen(100, 100);
        robot.moveTo(middle).press(MouseButton.PRIMARY).moveBy(0, -60).release(MouseButton.PRIMARY);
        assertThat(placement().row()).isLessThan(second.row());
        assertThat(sign().rank()).isEmpty();
        waitFor(() -> sign().trialProperty().get() != null);
        screenshot("sign-moved");
    }

    @Test
    void saysHowLongATextMayBe() {
        goToSign();
        robot.clickOn("#signature-text");
        robot.write("a signature that is much too long for it", 0);
        settle();
        waitFor(() -> !sign().obstacleProperty().get().isEmpty());
        assertThat(sign().obstacleProperty().get()).contains("24");
        screenshot("sign-too-long");
    }

    @Test
    void givesTheCandidatesRoomToThePictureInANarrowWindow() {
        goToSign();
        type("acme-2026");
        robot.interact(() -> stage.setWidth(1100));
        robot.interact(() -> stage.setHeight(700));
        settle();
        assertThat(robot.lookup("#candidates").tryQuery()).isEmpty();
        screenshot("sign-narrow");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        settle();
        assertThat(robot.lookup("#candidates").tryQuery()).isPresent();
        screenshot("sign-narrow-candidates");
    }

    @Test
    void stopsSearchingWithEsc() {
        goToSign();
        robot.clickOn("#signature-text");
        robot.write("acme-2026", 0);
        waitFor(() -> sign().searchingProperty().get() != null);
        robot.push(KeyCode.ESCAPE);
        assertThat(sign().searchingProperty().get()).isNull();
    }

    @Test
    void showsWhatWasBeforeWhileBIsDown() {
        goToSign();
        type("acme-2026");
        robot.interact(() -> robot.lookup("#sign-heatmap").query().requestFocus());
        robot.press(KeyCode.B);
        screenshot("sign-before");
        robot.release(KeyCode.B);
        robot.clickOn("#signature-text");
        robot.push(KeyCode.B);
        assertThat(sign().formProperty().get().text()).contains("b");
    }
}
