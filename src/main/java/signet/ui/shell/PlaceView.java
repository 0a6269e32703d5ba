package signet.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import signet.ui.parts.NumberTable;

/** What the window asks of whatever fills it: where keys go, and which columns give way. */
public interface PlaceView {
    /** The panes in the order in which F6 goes through them. */
    List<Node> panes();

    /** Whether the left column is shown, if there is one. */
    Optional<BooleanProperty> leftShown();

    /** Whether the right column is shown, if there is one. */
    Optional<BooleanProperty> rightShown();

    /** Leaves the picture alone in the place for the eyes of a room, or brings the rest back. */
    void present(boolean on);

    /** The numbers behind its charts; empty where it has none. */
    default List<NumberTable> numbers() {
        return List.of();
    }

    /** Puts the focus where the work begins. */
    void focusFirst();
}
