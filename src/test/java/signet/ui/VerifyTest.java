package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.Samples;
import signet.ui.verify.SignedSample;

/** What an analyst does in the place Verify, with no ticket open. */
class VerifyTest extends WindowTest {
    private static final Path SIGNED = OTHER;
    private static final Path UNSIGNED = SAMPLE;

    @TempDir Path folder;

    @Test
    void holdsTheNewestSignedSampleAgainstItsRecord() {
        goToVerify();
        assertThat(scene().getFocusOwner().getId()).isEqualTo("verify.add");
        both("verify-empty");
        robot.clickOn("#verify-sample");
        waitFor(() -> verdicts().equals(List.of("Carries this release")));
        Path signed = Samples.signed().orElseThrow().file();
        assertThat(robot.lookup(signed.getFileName().toString()).tryQuery()).isPresent();
    }

    @Test
    void readsASignedTicketWithoutBeingToldAnything() {
        goToVerify();
        add(SIGNED);
        assertThat(scene().getFocusOwner().getStyleClass()).contains("wb-suspect");
        assertThat(text("#verdict")).isEqualTo("Read, no claim");
        assertThat(text("#text-read")).isEqualTo("signature");
        assertThat(robot.lookup("blind").tryQuery()).isPresent();
        both("verify-one");
    }

    @Test
    void holdsTwoSuspectsAgainstTheOwnersRecordBesideSilentControls() throws Exception {
        SignedSample signed = SignedSample.in(folder, "acme-2026");
        goToVerify();
        add(signed.exchanged());
        add(UNSIGNED);
        assertThat(robot.lookup("Inconclusive").tryQuery()).isPresent();
        assertThat(robot.lookup("#no-text").tryQuery()).isPresent();
        both("verify-blind");
        dialogs.answer = Optional.of(signed.record());
        run("verify.record");
        waitFor(() -> verdicts().equals(List.of("Carries this release", "Same lineage")));
        settle();
        assertThat(robot.lookup("#record-place").<Label>query().getText())
                .isEqualTo("registered, hidden");
        for (Path control : List.of(UNSIGNED, SIGNED)) {
            dialogs.answer = Optional.of(control);
            run("verify.add-control");
            waitForReading();
        }
        assertThat(
                        robot.lookup("same test, tickets that must not be claimed: 2 of 2 silent")
                                .tryQuery())
                .isPresent();
        both("verify");
        robot.clickOn("Blind");
        settle();
        assertThat(verdicts()).containsExactly("Inconclusive", "Inconclusive");
    }

    @Test
    void revealsTheRegisteredPlaceOnlyWhenAsked() throws Exception {
        SignedSample signed = SignedSample.in(folder, "owner-9f3");
        goToVerify();
        dialogs.answer = Optional.of(signed.record());
        run("verify.record");
        waitForReading();
        robot.clickOn("#reveal-place");
        settle();
        assertThat(text("#record-place")).startsWith("layer").contains("row").contains("column");
    }

    @Test
    void copiesAndExportsTheFindings() throws IOException {
        goToVerify();
        add(SIGNED);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .contains("resnet20-reference-embedded.safetensors (blind)")
                        .contains("Read, no claim.")
                        .contains("text: signature")
                        .contains("place: layer2.2.conv2, row 0, column 2"));
        for (String name : List.of("findings.json", "findings.txt")) {
            Path file = folder.resolve(name);
            dialogs.answer = Optional.of(file);
            run("verify.export");
            waitFor(() -> Files.exists(file) && workbench.model().runningProperty().get() == null);
        }
        assertThat(folder.resolve("findings.json"))
                .content()
                .contains("\"text\"", "\"signature\"", "\"claimSupported\"");
        assertThat(folder.resolve("findings.txt")).content().contains("text: signature");
    }

    @Test
    void keepsWhatIsShownWhenTheNextFileIsBad() throws IOException {
        goToVerify();
        add(SIGNED);
        Path bad = folder.resolve("bad.safetensors");
        Files.write(bad, new byte[] {1, 2, 3});
        dialogs.answer = Optional.of(bad);
        run("verify.add");
        waitFor(() -> robot.lookup("#problem").tryQuery().isPresent());
        assertThat(robot.lookup("#verdict").queryAll()).hasSize(1);
    }

    @Test
    void walksBetweenSuspectsByKeyboardAndClosesOne() {
        goToVerify();
        add(SIGNED);
        add(UNSIGNED);
        robot.interact(() -> robot.lookup(".wb-suspect").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .startsWith("resnet20-cifar10.safetensors"));
        robot.clickOn(
                robot.lookup((javafx.scene.Node node) ->
                                "Close resnet20-cifar10.safetensors"
                                        .equals(node.getAccessibleText()))
                        .<javafx.scene.Node>query());
        settle();
        assertThat(text("#text-read")).isEqualTo("signature");
    }

    private void goToVerify() {
        run("place.verify");
        assertThat(robot.lookup("#verify").tryQuery()).isPresent();
    }

    private void add(Path file) {
        dialogs.answer = Optional.of(file);
        run("verify.add");
        waitForReading();
    }

    private void waitForReading() {
        waitFor(() -> workbench.model().runningProperty().get() == null);
        settle();
        assertThat(workbench.model().problemProperty().get()).isNull();
    }

    private List<String> verdicts() {
        return robot.lookup("#verdict").<Label>queryAll().stream().map(Label::getText).toList();
    }

    private String text(String query) {
        return robot.lookup(query).<Label>query().getText();
    }

    private void both(String name) {
        screenshot(name);
        run("theme.switch");
        screenshot(name + "-dark");
        run("theme.switch");
    }
}
