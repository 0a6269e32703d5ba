package signet.ui.parts;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names on the left, numbers on the right, one fact a row. */
public final class Facts extends GridPane {
    private int rows;

    public Facts() {
        setVgap(6);
        setHgap(12);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, numbers);
    }

    /** Adds a row and returns this. */
    public Facts fact(String name, String value) {
        Label number = Texts.fixed(value, "wb-mono");
        Label label = Texts.shrinking(name, "wb-secondary");
        label.setLabelFor(number);
        addRow(rows++, label, number);
        return this;
    }
}
