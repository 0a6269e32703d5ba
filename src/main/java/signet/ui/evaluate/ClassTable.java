package signet.ui.evaluate;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import signet.ui.parts.DensityBar;
import signet.ui.parts.Texts;

/** How much of each class is recognised: name, bar, number. */
final class ClassTable extends GridPane {
    private static final double NAME = 120;
    private static final double NUMBER = 68;

    ClassTable(Evaluated evaluated) {
        setId("class-table");
        setHgap(8);
        setVgap(6);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        getColumnConstraints()
                .addAll(new ColumnConstraints(NAME), bars, new ColumnConstraints(NUMBER));
        for (int label = 0; label < evaluated.classes().size(); label++) {
            double accuracy = evaluated.evaluation().accuracy(label);
            DensityBar bar = new DensityBar();
            bar.show(Double.isNaN(accuracy) ? 0 : accuracy, false);
            Label number = Texts.fixed(Evaluated.percent(accuracy), "wb-mono");
            Label name = Texts.shrinking(evaluated.classes().get(label), "wb-secondary");
            name.setLabelFor(number);
            GridPane.setHalignment(number, HPos.RIGHT);
            addRow(label, name, bar, number);
        }
    }
}
