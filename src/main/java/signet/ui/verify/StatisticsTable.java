package signet.ui.verify;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import signet.ui.parts.Texts;

/** The three statistics, each with its chance after search and what it can say. */
final class StatisticsTable extends GridPane {
    private static final double[] WIDTHS = {84, 136, 84};

    StatisticsTable(List<StatisticRow> rows) {
        setId("statistics");
        setVgap(4);
        for (double width : WIDTHS) {
            getColumnConstraints().add(new ColumnConstraints(width));
        }
        ColumnConstraints last = new ColumnConstraints();
        last.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(last);
        addRow(
                0,
                Texts.fixed("Statistic", "wb-caption"),
                Texts.fixed("Agreement", "wb-caption"),
                Texts.fixed("log2 p", "wb-caption"),
                Texts.fixed("What it says", "wb-caption"));
        for (int i = 0; i < rows.size(); i++) {
            StatisticRow row = rows.get(i);
            addRow(
                    i + 1,
                    Texts.fixed(row.symbol(), "wb-mono"),
                    Texts.fixed(row.agreement(), "wb-mono"),
                    Texts.fixed(row.log2p(), "wb-mono"),
                    Texts.shrinking(row.says(), row.decides() ? "wb-medium" : "wb-secondary"));
        }
    }
}
