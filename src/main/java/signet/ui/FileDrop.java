package signet.ui;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** Files dropped anywhere on the window; while they hover, a veil says what will happen. */
final class FileDrop {
    private final StackPane root;
    private final Function<List<File>, String> promise;
    private final Consumer<List<File>> onDropped;
    private StackPane veil;

    /**
     * @param promise says what dropping files will do
     */
    FileDrop(StackPane root, Function<List<File>, String> promise, Consumer<List<File>> onDropped) {
        this.root = root;
        this.promise = promise;
        this.onDropped = onDropped;
        root.setOnDragOver(this::onOver);
        root.setOnDragExited(event -> hideVeil());
        root.setOnDragDropped(this::onDropped);
    }

    private void onOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            showVeil(event.getDragboard().getFiles());
        }
        event.consume();
    }

    private void onDropped(DragEvent event) {
        hideVeil();
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            onDropped.accept(event.getDragboard().getFiles());
        }
        event.setDropCompleted(files);
        event.consume();
    }

    private void showVeil(List<File> files) {
        if (veil == null) {
            VBox words =
                    new VBox(
                            Icons.large(Feather.DOWNLOAD, "wb-accent"),
                            Texts.fixed(promise.apply(files), "wb-lead"));
            words.getStyleClass().addAll("wb-drop", "over");
            words.setMaxSize(560, 200);
            words.setAlignment(Pos.CENTER);
            veil = new StackPane(words);
            veil.getStyleClass().add("wb-drop-veil");
            veil.setMouseTransparent(true);
            root.getChildren().add(veil);
        }
    }

    /** What dropping these files will do where they are opened. */
    static String promise(List<File> files) {
        String first = files.getFirst().getName();
        return switch (files.size()) {
            case 1 -> "Open " + first;
            case 2 -> "Open %s and compare it with %s".formatted(first, files.get(1).getName());
            default ->
                    String.format(
                            Locale.ROOT,
                            "Open %s and compare it with %s; %d more are left out",
                            first,
                            files.get(1).getName(),
                            files.size() - 2);
        };
    }

    private void hideVeil() {
        root.getChildren().remove(veil);
        veil = null;
    }
}
