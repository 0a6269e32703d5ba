package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.ui.sign.SignView;

/** The menu at the ticket's name, the chips beside it, and the way on from the whole network. */
class TicketMenuTest extends WindowTest {
    private static final Path SIGNED = Path.of("sample-models/resnet20-signet-signed.safetensors");

    @TempDir Path folder;

    @Test
    void offersTheTicketsThatWereOpenBefore() {
        assertThat(titles()).containsExactly("Open a ticket", "Close the ticket");
        assertThat(item("Close the ticket").isDisable()).isTrue();
        open(OTHER);
        open(SAMPLE);
        assertThat(menu().getText()).isEqualTo("resnet20-cifar10.safetensors");
        assertThat(titles())
                .containsExactly(
                        "resnet20-reference-embedded.safetensors  ·  sample-models",
                        null,
                        "Open a ticket",
                        "Close the ticket");
        robot.interact(() -> menu().getItems().getFirst().fire());
        waitFor(() -> menu().getText().equals("resnet20-reference-embedded.safetensors"));
        waitFor(() -> workbench.heatmap().readyProperty().get());
        settle();
        robot.interact(() -> item("Close the ticket").fire());
        assertThat(workbench.model().ticketProperty().get()).isNull();
        assertThat(menu().getText()).isEqualTo("Signet");
    }

    @Test
    void tellsOfAFileThatIsGone() throws IOException {
        Path gone = Files.copy(SAMPLE, folder.resolve("gone_one.safetensors"));
        open(gone);
        open(SAMPLE);
        Files.delete(gone);
        robot.interact(() -> menu().getItems().getFirst().fire());
        waitFor(() -> workbench.model().problemProperty().get() != null);
        assertThat(menu().getText()).isEqualTo("resnet20-cifar10.safetensors");
    }

    @Test
    void saysWhatIsKnownOfASignature() {
        open(SAMPLE);
        assertThat(chips()).containsExactly("No signature known");
        open(SIGNED);
        waitFor(() -> chips().equals(List.of("Signed and retrained", "Saved")));
    }

    @Test
    void goesOnFromTheWholeNetworkToSigning() {
        open(SAMPLE);
        run("inspect.whole-network");
        robot.clickOn("Sign this ticket");
        settle();
        assertThat(robot.lookup(SignView.class::isInstance).tryQuery()).isPresent();
    }

    private MenuButton menu() {
        return robot.lookup("#ticket-menu").queryAs(MenuButton.class);
    }

    private List<String> titles() {
        return menu().getItems().stream().map(MenuItem::getText).toList();
    }

    private MenuItem item(String title) {
        return menu().getItems().stream()
                .filter(item -> title.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> chips() {
        return robot.lookup(".wb-ticket-bar .wb-chip").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
