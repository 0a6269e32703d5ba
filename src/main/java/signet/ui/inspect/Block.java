package signet.ui.inspect;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** One thought of an inspector, set apart from the next by a line. */
final class Block extends VBox {
    Block(Node... nodes) {
        super(nodes);
        getStyleClass().add("wb-block");
    }
}
