package signet.ui.welcome;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.app.settings.RecentFile;
import signet.app.settings.RecentFiles;
import signet.ui.command.Commands;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;
import signet.ui.shell.WorkbenchViewModel;

/** What one sees with no ticket open: where to drop one, recent ones, and samples. */
public final class WelcomeView extends ScrollPane {
    private static final int SHOWN = 6;

    private final VBox recent = new VBox();
    private final WorkbenchViewModel model;
    private final Consumer<RecentFile> locate;

    /**
     * @param samples cards of the samples in the box
     * @param locate asks the person where a missing file went
     */
    public WelcomeView(
            WorkbenchViewModel model,
            Commands commands,
            List<? extends Node> samples,
            Consumer<RecentFile> locate) {
        this.model = model;
        this.locate = locate;
        setId("welcome");
        getStyleClass().add("wb-window");
        setFitToWidth(true);
        HBox head =
                new HBox(
                        12,
                        Texts.fixed("Open a ticket", "wb-hero"),
                        Texts.spring(),
                        commands.button("tour"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox title =
                new VBox(
                        6,
                        head,
                        Texts.paragraph(
                                "A sparse network: PyTorch (.pt, .pth, .pth.tar), safetensors or"
                                        + " NumPy (.npz). Opening never runs code from the file.",
                                "wb-secondary"));
        GridPane columns = new GridPane(40, 0);
        columns.getColumnConstraints().addAll(share(47.5), share(52.5));
        columns.addRow(0, new VBox(24, dropTarget(commands), recent), samplesBlock(samples));
        VBox page = new VBox(24, title, columns);
        page.setPadding(new Insets(44, 72, 40, 72));
        page.setMaxWidth(1400);
        setContent(page);
        model.settingsProperty().map(settings -> settings.recent()).subscribe(this::showRecent);
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static Node dropTarget(Commands commands) {
        Button open = commands.button("ticket.open", "accent");
        open.setDefaultButton(true);
        HBox row = new HBox(10, open, Texts.fixed(commands.get("ticket.open").keys(), "wb-key"));
        row.setAlignment(Pos.CENTER);
        VBox target =
                new VBox(
                        Icons.large(Feather.DOWNLOAD, "wb-muted"),
                        Texts.fixed("Drop a file anywhere in this window", "wb-lead"),
                        row);
        target.getStyleClass().add("wb-drop");
        target.setPrefHeight(224);
        return target;
    }

    private static Node samplesBlock(List<? extends Node> samples) {
        HBox head =
                new HBox(
                        8,
                        Texts.fixed("Samples in the box", "wb-lead"),
                        Texts.fixed("offline, ready to use", "wb-secondary"));
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox block = new VBox(12, head);
        block.getChildren().addAll(samples);
        if (samples.isEmpty()) {
            block.getChildren()
                    .add(
                            Texts.paragraph(
                                    "The folder sample-models is not beside this program.",
                                    "wb-secondary"));
        }
        return block;
    }

    /**
     * Looks again at which recent files are there.
     *
     * @param takesFocus whether the focus goes to the likely next step
     */
    public void onShown(boolean takesFocus) {
        showRecent(model.settingsProperty().get().recent());
        if (takesFocus) {
            lookup(".accent").requestFocus();
        }
    }

    private void showRecent(RecentFiles files) {
        recent.getChildren().clear();
        if (files.files().isEmpty()) {
            return;
        }
        Button clear = new Button("Clear list");
        clear.getStyleClass().addAll("wb-flat", "wb-small");
        clear.setOnAction(
                event -> model.remember(settings -> settings.withRecent(RecentFiles.NONE)));
        HBox head = new HBox(Texts.fixed("Recent", "wb-lead"), Texts.spring(), clear);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 0, 6, 0));
        recent.getChildren().add(head);
        files.files().stream()
                .limit(SHOWN)
                .map(file -> RecentRow.of(file, model, locate))
                .forEach(recent.getChildren()::add);
    }
}
