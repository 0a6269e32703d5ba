package signet.ui.shell;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** A field and a list: type part of a command or layer, Enter does it. */
public final class CommandPalette extends VBox {
    /**
     * One line of the list.
     *
     * @param icon beside the title
     * @param title what Enter does
     * @param detail keys or numbers, at the right; the reason when it is not possible
     * @param possible whether Enter does anything
     * @param action what Enter does
     */
    public record Entry(
            Feather icon, String title, String detail, boolean possible, Runnable action) {}

    private static final int ROWS = 10;
    private static final double ROW_HEIGHT = 32;
    private static final double INSET = 8;

    private final TextField query = new TextField();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ListView<Entry> list = new ListView<>(entries);
    private final Function<String, List<Entry>> finder;
    private final Runnable close;

    CommandPalette(Function<String, List<Entry>> finder, Runnable close) {
        this.finder = finder;
        this.close = close;
        getStyleClass().addAll("wb-float", "wb-palette");
        setMaxSize(560, USE_PREF_SIZE);
        query.setPromptText("Find a layer or run a command");
        query.textProperty().addListener((text, before, now) -> refresh());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new EntryCell());
        list.setOnMouseClicked(event -> runSelected());
        Label empty = Texts.fixed("Nothing of that name", "wb-secondary");
        list.setPlaceholder(empty);
        getChildren().addAll(query, list);
    }

    /** Shows everything and waits for typing. */
    void start() {
        query.clear();
        refresh();
        query.requestFocus();
    }

    private void refresh() {
        entries.setAll(finder.apply(query.getText()));
        int rows = Math.clamp(entries.size(), 1, ROWS);
        list.setPrefHeight(rows * ROW_HEIGHT + 2);
        list.setMinHeight(USE_PREF_SIZE);
        list.getSelectionModel().selectFirst();
    }

    private void onKey(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    case PAGE_DOWN -> ROWS;
                    case PAGE_UP -> -ROWS;
                    default -> 0;
                };
        if (step != 0) {
            int last = entries.size() - 1;
            int next = list.getSelectionModel().getSelectedIndex() + step;
            list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, last)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            runSelected();
            event.consume();
        }
    }

    private void runSelected() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.possible()) {
            close.run();
            entry.action().run();
        }
    }

    private static final class EntryCell extends ListCell<Entry> {
        EntryCell() {
            // As wide as the list, whatever is in it.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            // Keys are shown in full, and of a reason what there is room for.
            Label title =
                    entry.possible()
                            ? Texts.shrinking(entry.title())
                            : Texts.fixed(entry.title(), "wb-muted");
            Label detail =
                    entry.possible()
                            ? Texts.fixed(entry.detail(), "wb-secondary")
                            : Texts.shrinking(entry.detail(), "wb-secondary");
            HBox row =
                    new HBox(
                            10,
                            Icons.small(entry.icon(), "wb-muted"),
                            title,
                            Texts.spring(),
                            detail);
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(widthProperty().subtract(2 * INSET));
            setGraphic(row);
        }
    }
}
