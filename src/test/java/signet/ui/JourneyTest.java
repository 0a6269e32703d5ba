package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.service.query.NodeQuery;
import signet.app.settings.SettingsStore;
import signet.app.settings.Theme;
import signet.ui.heatmap.Cell;
import signet.ui.heatmap.HeatmapMode;
import signet.ui.inspect.LayerRow;

/** What a person does in the window, from the first click to the file that leaves it. */
class JourneyTest extends WindowTest {
    @TempDir Path folder;

    @Test
    void opensTheSampleFromItsCard() {
        waitFor(() -> robot.lookup("ResNet-20 ticket, CIFAR-10").tryQuery().isPresent());
        robot.clickOn("ResNet-20 ticket, CIFAR-10");
        waitFor(() -> workbench.inspect().statisticsProperty().get() != null);
        settle();
        assertThat(robot.lookup("20.97 %").tryQuery()).isEmpty();
        assertThat(text(".wb-hero")).isEqualTo("18.86 %");
        assertThat(robot.lookup("18 counted, 2 not").tryQuery()).isPresent();
    }

    @Test
    void opensByDialogAndRemembersTheFile() {
        dialogs.answer = Optional.of(SAMPLE);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> workbench.inspect().statisticsProperty().get() != null);
        var reloaded = new SettingsStore(settings).load().settings();
        assertThat(reloaded.recent().files())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.path()).isEqualTo(SAMPLE.toAbsolutePath());
                    assertThat(file.density())
                            .hasValueSatisfying(d -> assertThat(d).isBetween(0.2097, 0.2098));
                });
        robot.push(KeyCode.CONTROL, KeyCode.W);
        settle();
        assertThat(robot.lookup("#welcome").tryQuery()).isPresent();
        robot.clickOn("resnet20-cifar10.safetensors");
        waitFor(() -> workbench.model().ticketProperty().get() != null);
    }

    @Test
    void walksTheTreeByKeyboard() {
        open(SAMPLE);
        robot.interact(() -> robot.lookup("#layer-table").query().requestFocus());
        assertThat(layerName()).isEqualTo("layer3.0.conv2");
        robot.push(KeyCode.UP);
        waitFor(() -> layerName().equals("layer3.0.conv1"));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        waitFor(() -> layerName().equals("layer3.0.conv2"));
        robot.push(KeyCode.F6);
        assertThat(scene().getFocusOwner().getId()).isEqualTo("heatmap");
        robot.push(KeyCode.M);
        waitFor(() -> workbench.heatmap().modeProperty().get() == HeatmapMode.ELEMENTS);
    }

    @Test
    void goesToAPlaceReadyToType() {
        open(SAMPLE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(() -> isFocused("signature-text"));
        robot.write("cg");
        assertThat(workbench.sign().formProperty().get().text()).isEqualTo("cg");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor(() -> isFocused("layer-table"));
    }

    private boolean isFocused(String id) {
        Node owner = scene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    @Test
    void whatFloatsTakesTheKeysAndGivesThemBack() {
        open(SAMPLE);
        robot.interact(() -> workbench.heatmap().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(() -> robot.lookup("#settings-panel").tryQuery().isPresent());
        Node panel = robot.lookup("#settings-panel").query();
        assertThat(scene().getFocusOwner().localToScene(0, 0))
                .satisfies(at ->
                        assertThat(panel.localToScene(panel.getLayoutBounds()).contains(at))
                                .isTrue());
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#settings-panel").tryQuery().isEmpty());
        waitFor(() -> isFocused("heatmap"));
    }

    @Test
    void singleLettersActOnlyWhereTheyMeanSomething() {
        open(SAMPLE);
        dialogs.answer = Optional.of(OTHER);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        settle();
        robot.push(KeyCode.G);
        robot.push(KeyCode.C);
        settle();
        assertThat(workbench.inspect().wholeNetworkProperty().get()).isFalse();
        assertThat(workbench.inspect().otherProperty().get()).isNull();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor(() -> isFocused("layer-table"));
        robot.push(KeyCode.G);
        waitFor(() -> workbench.inspect().wholeNetworkProperty().get());
    }

    @Test
    void filtersAndSortsTheLayers() {
        open(SAMPLE);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("layer2 conv1");
        settle();
        assertThat(shownLayers())
                .containsExactly("layer2.0.conv1", "layer2.1.conv1", "layer2.2.conv1");
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(shownLayers()).hasSize(20);
        TreeTableView<?> table = robot.lookup("#layer-table").query();
        robot.interact(() -> sortBy(table, "Empty"));
        settle();
        assertThat(shownLayers().getLast()).isEqualTo("layer3.2.conv2");
    }

    @SuppressWarnings("unchecked")
    private static <T> void sortBy(TreeTableView<T> table, String column) {
        table.getColumns().stream()
                .filter(candidate -> candidate.getText().equals(column))
                .forEach(candidate -> table.getSortOrder().setAll(candidate));
    }

    @Test
    void showsTheWholeNetworkAndOpensALayerFromIt() {
        open(SAMPLE);
        robot.interact(() -> workbench.heatmap().requestFocus());
        robot.push(KeyCode.G);
        waitFor(() -> tile("layer1.1.conv2").tryQuery().isPresent());
        waitFor(() -> scene().getFocusOwner().getStyleClass().contains("wb-tile"));
        robot.clickOn(tile("layer1.1.conv2").<Node>query());
        waitFor(() -> layerName().equals("layer1.1.conv2"));
        assertThat(workbench.inspect().wholeNetworkProperty().get()).isFalse();
    }

    @Test
    void comparesTwoTickets() {
        open(SAMPLE);
        dialogs.answer = Optional.of(OTHER);
        robot.interact(() -> workbench.heatmap().requestFocus());
        robot.push(KeyCode.C);
        waitFor(() -> robot.lookup("#overlap-inspector").tryQuery().isPresent());
        assertThat(robot.lookup("12,520").tryQuery()).isPresent();
        robot.clickOn("Stop comparing");
        settle();
        assertThat(robot.lookup("#overlap-inspector").tryQuery()).isEmpty();
    }

    @Test
    void keepsTheTicketWhenTheNextFileIsBad() throws IOException {
        open(SAMPLE);
        Path cut = folder.resolve("cut.safetensors");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(SAMPLE), 100));
        robot.interact(() -> workbench.model().open(cut));
        waitFor(() -> robot.lookup("#problem").tryQuery().isPresent());
        assertThat(text("#problem .wb-lead")).isEqualTo("cut.safetensors could not be opened");
        assertThat(workbench.model().ticketProperty().get().file().path())
                .isEqualTo(SAMPLE.toAbsolutePath());
        robot.clickOn("Copy details");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .contains("cut.safetensors could not be opened"));
    }

    @Test
    void listsWhatIsNotDataInAPickle() {
        open(Path.of("src/test/resources/torch/payload.zip.pth"));
        robot.clickOn("#findings-chip");
        waitFor(() -> robot.lookup("#findings").tryQuery().isPresent());
        assertThat(robot.lookup("posix.system").tryQuery()).isPresent();
        screenshot("findings");
        robot.clickOn("Close list");
    }

    @Test
    void exportsPictureAndTable() throws IOException {
        open(SAMPLE);
        for (String id : List.of("png", "svg", "csv")) {
            Path file = folder.resolve("out." + id);
            dialogs.answer = Optional.of(file);
            run("export." + id);
            waitFor(() -> Files.exists(file) && workbench.model().runningProperty().get() == null);
        }
        assertThat(Files.readAllBytes(folder.resolve("out.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(folder.resolve("out.svg"))
                .content()
                .startsWith("<?xml")
                .contains("layer3.0.conv2");
        assertThat(folder.resolve("out.csv"))
                .content()
                .contains("layer3.0.conv2,64x64x3x3,4096,910,6954,36864");
    }

    @Test
    void savesACopyThatOpensAgain() {
        open(SAMPLE);
        Path copy = folder.resolve("copy.pth");
        dialogs.answer = Optional.of(copy);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> Files.exists(copy) && workbench.model().runningProperty().get() == null);
        open(copy);
        assertThat(workbench.model().ticketProperty().get().density().kept()).isEqualTo(56_050);
    }

    @Test
    void findsLayersAndCommandsInThePalette() {
        open(SAMPLE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("layer1.2.conv1");
        robot.push(KeyCode.ENTER);
        waitFor(() -> layerName().equals("layer1.2.conv1"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("switch light");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(new SettingsStore(settings).load().settings().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void pointsAtACellAndReadsIt() {
        open(SAMPLE);
        robot.interact(() -> workbench.heatmap().cellProperty().set(new Cell(40, 26)));
        settle();
        assertThat(robot.lookup("out 40, in 26, 2 of 9 kept").tryQuery()).isPresent();
        assertThat(robot.lookup("#kernel-patch").query().isVisible()).isTrue();
        run("inspect.copy");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .startsWith("layer3.0.conv2, 64 × 64 × 3 × 3")
                        .contains("910 of 4,096"));
    }

    @Test
    void readsThePictureAsATable() {
        open(SAMPLE);
        robot.interact(() -> workbench.heatmap().pointAt(40, 26));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        settle();
        TableView<?> table = robot.lookup("#kernel-table .table-view").query();
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(40 * 64 + 26);
        assertThat(table.getColumns())
                .extracting(column -> (Object) column.getCellData(40 * 64 + 26))
                .isEqualTo(List.of(40, 26, 2));
        screenshot("table");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup("#kernel-table").tryQuery()).isEmpty();
        assertThat(workbench.heatmap().cellProperty().get()).isEqualTo(new Cell(40, 27));
        assertThat(scene().getFocusOwner().getId()).isEqualTo("heatmap");
    }

    @Test
    void escapeClosesWhatLiesOnTopFirst() {
        open(SAMPLE);
        run("inspect.whole-network");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        settle();
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#kernel-table").tryQuery()).isEmpty();
        assertThat(workbench.inspect().wholeNetworkProperty().get()).isTrue();
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(workbench.inspect().wholeNetworkProperty().get()).isFalse();
    }

    @Test
    void zoomsAndFitsByKeyboard() {
        open(SAMPLE);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(workbench.heatmap().zoomPercentProperty().get()).isGreaterThan(100);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(workbench.heatmap().zoomPercentProperty().get()).isEqualTo(100);
        run("inspect.whole-network");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        settle();
        assertThat(workbench.inspect().wholeNetworkProperty().get()).isFalse();
    }

    @Test
    void saysSoWhenTheOpenFileIsCutShort() throws IOException {
        Path file = folder.resolve("shrinking.safetensors");
        Files.copy(SAMPLE, file);
        open(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(5_000);
        }
        run("layer.next");
        waitFor(() -> robot.lookup("#problem").tryQuery().isPresent());
        assertThat(
                        robot.lookup(
                                        "The file was cut short or replaced by another program while it was"
                                                + " open.")
                                .tryQuery())
                .isPresent();
        robot.interact(() -> workbench.heatmap().modeProperty().set(HeatmapMode.WEIGHT));
        waitFor(() -> !workbench.heatmap().problemProperty().get().isEmpty());
        assertThat(workbench.heatmap().problemProperty().get()).startsWith("The file was cut");
        run("heatmap.kernel_grid");
        waitFor(() -> workbench.heatmap().readyProperty().get());
    }

    @Test
    void givesTheColumnsRoomToThePictureInANarrowWindow() {
        open(SAMPLE);
        robot.interact(() -> stage.setWidth(1100));
        settle();
        assertThat(robot.lookup("#layer-inspector").tryQuery()).isEmpty();
        assertThat(robot.lookup("#layer-table").tryQuery()).isEmpty();
        screenshot("inspect-narrow");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        settle();
        assertThat(robot.lookup("#layer-table").tryQuery()).isPresent();
        robot.interact(() -> stage.setWidth(1440));
        settle();
        assertThat(robot.lookup("#layer-inspector").tryQuery()).isPresent();
    }

    @Test
    void asksBeforeAChangedTicketIsLost() {
        open(SAMPLE);
        var opened = workbench.model().ticketProperty().get();
        robot.interact(
                () -> workbench.model().change(opened.holding(opened.ticket().shipped()), "Ship"));
        settle();
        assertThat(robot.lookup("Not saved").tryQuery()).isPresent();
        var save = workbench.commands().get("ticket.save");
        assertThat(save.possible().get()).as("would copy the ticket before its change").isFalse();
        AtomicBoolean closed = new AtomicBoolean();
        robot.interact(() -> workbench.beforeClosing(() -> closed.set(true)));
        settle();
        screenshot("question");
        robot.clickOn("Keep working");
        settle();
        assertThat(closed).isFalse();
        run("edit.undo");
        assertThat(robot.lookup("Not saved").tryQuery()).isEmpty();
        assertThat(save.possible().get()).isTrue();
        robot.interact(() -> workbench.beforeClosing(() -> closed.set(true)));
        assertThat(closed).isTrue();
    }

    @Test
    void saysWhatADropWillDo() {
        assertThat(FileDrop.promise(List.of(new File("a.pth")))).isEqualTo("Open a.pth");
        assertThat(FileDrop.promise(List.of(new File("a.pth"), new File("b.npz"))))
                .isEqualTo("Open a.pth and compare it with b.npz");
    }

    @Test
    void offersToLocateAFileThatIsGone() throws IOException {
        Path moved = folder.resolve("moved.safetensors");
        Files.copy(SAMPLE, moved);
        open(moved);
        Files.delete(moved);
        run("ticket.close");
        dialogs.answer = Optional.of(SAMPLE);
        robot.clickOn("Locate");
        waitFor(() -> workbench.model().ticketProperty().get() != null);
        assertThat(workbench.model().settingsProperty().get().recent().files())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactly("resnet20-cifar10.safetensors");
    }

    private NodeQuery tile(String layer) {
        return robot.lookup((Node node) -> ("tile-" + layer).equals(node.getId()));
    }

    private String layerName() {
        return workbench.inspect().layerProperty().get().name();
    }

    private String text(String query) {
        return robot.lookup(query).<Label>query().getText();
    }

    private List<String> shownLayers() {
        TreeTableView<?> table = robot.lookup("#layer-table").query();
        return IntStream.range(0, table.getExpandedItemCount())
                .mapToObj(row -> table.getTreeItem(row).getValue())
                .map(LayerRow.class::cast)
                .filter(row -> row.layer().isPresent())
                .map(LayerRow::path)
                .toList();
    }
}
