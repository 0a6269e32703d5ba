package signet.ui.attack;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.attack.live.LivePanel;
import signet.ui.command.Commands;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;
import signet.ui.shell.PlaceView;

/** The place Attack: a slider first, then what a sweep measured. */
public final class AttackView extends BorderPane implements PlaceView {
    private static final double LEFT = 290;

    private final LivePanel live;
    private final BooleanProperty leftShown = new SimpleBooleanProperty(true);

    /**
     * @param commands with those of {@link AttackCommands} among them
     */
    public AttackView(AttackViewModel model, Commands commands) {
        setId("attack");
        getStyleClass().add("wb-panel");
        live = new LivePanel(model.live(), commands.iconButton("attack.record", "wb-flat"));
        VBox left = new VBox(live);
        left.getStyleClass().addAll("wb-panel", "left");
        left.setMinWidth(LEFT);
        left.setPrefWidth(LEFT);
        left.setMaxWidth(LEFT);
        setCenter(empty());
        leftShown.subscribe(shown -> setLeft(shown ? left : null));
        sceneProperty().subscribe(scene -> model.activeProperty().set(scene != null));
    }

    private static Node empty() {
        VBox words =
                new VBox(
                        10,
                        Icons.large(Feather.CROSSHAIR, "wb-muted"),
                        Texts.fixed("Move the slider to see what an attack leaves", "wb-lead"));
        words.setAlignment(Pos.CENTER);
        words.setId("attack-empty");
        return words;
    }

    /** Draws all pictures for a theme. */
    public void paintFor(boolean dark) {
        live.paintFor(dark);
    }

    /** Whether slider and attacks are shown; they give way in a very narrow window. */
    @Override
    public Optional<BooleanProperty> leftShown() {
        return Optional.of(leftShown);
    }

    @Override
    public Optional<BooleanProperty> rightShown() {
        return Optional.empty();
    }

    /** The panes in the order in which F6 goes through them. */
    @Override
    public List<Node> panes() {
        return List.of(live.slider());
    }

    /** Puts the focus where the work begins. */
    @Override
    public void focusFirst() {
        live.slider().requestFocus();
    }
}
