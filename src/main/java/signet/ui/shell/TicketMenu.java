package signet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import signet.app.settings.RecentFile;
import signet.ui.command.Command;
import signet.ui.command.Commands;

/** The name of what is held; it opens a menu of the tickets that were held before. */
final class TicketMenu extends MenuButton {
    private static final int MOST = 8;

    private final WorkbenchViewModel model;
    private final List<Command> last;

    TicketMenu(WorkbenchViewModel model, Commands commands) {
        this.model = model;
        last = List.of(commands.get("ticket.open"), commands.get("ticket.close"));
        setId("ticket-menu");
        setMnemonicParsing(false);
        setMinWidth(0);
        getStyleClass().addAll("wb-ticket-name", "wb-ticket-menu");
        setAccessibleHelp("Opens a menu of the tickets that were open before");
        model.settingsProperty().map(settings -> settings.recent()).subscribe(files -> fill());
        model.ticketProperty().subscribe(opened -> fill());
    }

    private void fill() {
        getItems()
                .setAll(
                        model.settingsProperty().get().recent().files().stream()
                                .filter(file -> !file.path().equals(inHand()))
                                .limit(MOST)
                                .map(this::recent)
                                .toList());
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        last.forEach(command -> getItems().add(item(command)));
    }

    private Path inHand() {
        return model.ticketProperty().map(opened -> opened.file().path()).getValue();
    }

    /** With its folder, because releases of one network often share a name. */
    private MenuItem recent(RecentFile file) {
        Path folder = Objects.requireNonNullElse(file.path().getParent(), file.path());
        MenuItem item =
                new MenuItem(
                        "%s  ·  %s"
                                .formatted(
                                        file.path().getFileName(),
                                        Objects.requireNonNullElse(folder.getFileName(), folder)));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.open(file.path()));
        return item;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setId("menu-" + command.id());
        item.setDisable(!command.possible().get());
        item.setOnAction(event -> command.run());
        return item;
    }
}
