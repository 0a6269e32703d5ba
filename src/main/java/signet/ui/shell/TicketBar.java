package signet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.app.OpenedTicket;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.parts.Chip;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The top edge: what I hold, and the field that finds everything. */
final class TicketBar extends HBox {
    private final StackPane picture = new StackPane();
    private final WorkbenchViewModel model;
    private final TicketMenu name;
    private final Label facts = Texts.shrinking("No ticket open", "wb-secondary");
    private final HBox chips = new HBox(8);
    private final List<Node> doing;
    private final Node wayOut;

    TicketBar(WorkbenchViewModel model, Commands commands) {
        this.model = model;
        getStyleClass().add("wb-ticket-bar");
        name = new TicketMenu(model, commands);
        VBox words = new VBox(1, name, facts);
        words.setAlignment(Pos.CENTER_LEFT);
        chips.setAlignment(Pos.CENTER_LEFT);
        picture.setMinSize(32, 32);
        HBox.setHgrow(words, Priority.SOMETIMES);
        words.setMinWidth(80);
        HBox tools =
                new HBox(
                        4,
                        commands.iconButton("ticket.open", "wb-flat"),
                        commands.iconButton("ticket.save", "wb-flat"),
                        Texts.verticalRule(),
                        commands.iconButton("edit.undo", "wb-flat"),
                        commands.iconButton("edit.redo", "wb-flat"));
        tools.setAlignment(Pos.CENTER_LEFT);
        Command leave = commands.get("present");
        doing = List.of(commandField(commands.get("palette")), tools);
        wayOut = Texts.fixed("%s or Esc leaves".formatted(leave.keys()), "wb-key");
        wayOut.setId("leave-presentation");
        getChildren().addAll(picture, words, chips, Texts.spring(), wayOut);
        getChildren().addAll(doing);
        present(false);
        show(null, Optional.empty(), "");
    }

    private static Button commandField(Command palette) {
        Label prompt = Texts.shrinking("Find a layer or run a command", "wb-secondary");
        HBox content =
                new HBox(
                        10,
                        Icons.small(Feather.SEARCH),
                        prompt,
                        Texts.spring(),
                        Texts.fixed(palette.keys(), "wb-key"));
        content.setAlignment(Pos.CENTER_LEFT);
        Button field = new Button(null, content);
        field.setId("command-field");
        field.getStyleClass().setAll("wb-command-field");
        field.setAccessibleText(palette.title());
        field.setPrefWidth(340);
        field.setMinWidth(200);
        content.prefWidthProperty().bind(field.widthProperty().subtract(18));
        field.setOnAction(event -> palette.run());
        return field;
    }

    /** Keeps what is held and the way out of a presentation, or shows what can be done again. */
    void present(boolean on) {
        wayOut.setVisible(on);
        wayOut.setManaged(on);
        name.setMouseTransparent(on);
        name.setFocusTraversable(!on);
        doing.forEach(node -> {
            node.setVisible(!on);
            node.setManaged(!on);
        });
    }

    /**
     * @param opened the ticket, or null for none
     * @param thumbnail a picture of one of its layers, if it is drawn yet
     * @param architecture such as {@code ResNet-20}; empty while it is not known
     */
    void show(OpenedTicket opened, Optional<Node> thumbnail, String architecture) {
        boolean some = opened != null;
        picture.setVisible(some);
        picture.setManaged(some);
        picture.getChildren().clear();
        chips.getChildren().clear();
        if (!some) {
            name.setText("Signet");
            facts.setText("No ticket open");
            return;
        }
        thumbnail.ifPresent(picture.getChildren()::add);
        Path file = model.fileInHand().orElse(opened.file().path());
        name.setText(file.getFileName().toString());
        facts.setText(String.join("  ·  ", TicketFacts.of(opened, architecture)));
    }

    /**
     * Shows what is known of the owner's signature, and whether the ticket was trained since. What
     * has no record may be signed all the same, so that it is not is never said.
     */
    void tellOfSignature(Optional<String> state) {
        chips.getChildren()
                .add(
                        state.map(TicketBar::signed)
                                .orElseGet(() ->
                                        new Chip(
                                                "No signature known",
                                                Chip.Tone.PLAIN,
                                                Icons.small(Feather.CIRCLE, "wb-muted"))));
    }

    private static Chip signed(String state) {
        return new Chip(state, Chip.Tone.SEAL, Icons.small(Feather.CHECK, "wb-owner"));
    }

    /** Shows whether the ticket in hand is the one on disk. */
    void tellWhetherSaved(boolean saved) {
        chips.getChildren()
                .add(
                        saved
                                ? new Chip("Saved", Chip.Tone.PLAIN, null)
                                : new Chip("Not saved", Chip.Tone.WARN, null));
    }

    /** Shows that a file holds things that are not data; a click lists them. */
    void warnOfFindings(int count, Runnable showThem) {
        if (count > 0) {
            Chip chip =
                    new Chip(
                            TicketFacts.notData(count),
                            Chip.Tone.WARN,
                            Icons.small(Feather.ALERT_TRIANGLE, "wb-warn"));
            Button button = new Button(null, chip);
            button.getStyleClass().setAll("wb-flat");
            button.setId("findings-chip");
            button.setOnAction(event -> showThem.run());
            chips.getChildren().add(button);
        }
    }
}
