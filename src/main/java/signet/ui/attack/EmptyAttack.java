package signet.ui.attack;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.command.Commands;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** What stands in the place of results before there are any. */
final class EmptyAttack extends VBox {
    private final Button open;

    EmptyAttack(AttackViewModel model, Commands commands) {
        super(10);
        setId("attack-empty");
        setAlignment(Pos.CENTER);
        setMinWidth(0);
        ObservableValue<Boolean> ticket = model.hasTicket();
        open = commands.button("ticket.open", "accent");
        open.visibleProperty().bind(ticket.map(some -> !some));
        open.managedProperty().bind(open.visibleProperty());
        SweepMenu sweeps =
                new SweepMenu("Open a sweep", model.sweeps(), commands.get("attack.open"));
        HBox ways = new HBox(8, open, sweeps);
        ways.setAlignment(Pos.CENTER);
        getChildren()
                .addAll(
                        Icons.large(Feather.CROSSHAIR, "wb-muted"),
                        words(ticket, "No attack was measured yet", "No ticket is open", "wb-lead"),
                        words(
                                ticket,
                                "The slider shows what an attack leaves of the code; a run"
                                        + " measures what it costs.",
                                "What earlier sweeps measured can be looked at without one.",
                                "wb-secondary"),
                        ways);
    }

    private static Node words(
            ObservableValue<Boolean> ticket, String with, String without, String style) {
        Label words = Texts.fixed("", style);
        words.textProperty().bind(ticket.map(some -> some ? with : without));
        return words;
    }

    /** Opens a ticket. */
    Node open() {
        return open;
    }
}
