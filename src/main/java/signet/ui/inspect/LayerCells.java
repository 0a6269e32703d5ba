package signet.ui.inspect;

import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import signet.ui.parts.DensityBar;
import signet.ui.parts.Texts;

/** The cells of the layer tree, one kind for each column. */
final class LayerCells {
    private static final class Cell extends TreeTableCell<LayerRow, LayerRow> {
        private final BiConsumer<Cell, LayerRow> filler;

        private Cell(BiConsumer<Cell, LayerRow> filler) {
            this.filler = filler;
        }

        @Override
        protected void updateItem(LayerRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            if (!empty && row != null) {
                filler.accept(this, row);
            }
        }
    }

    TreeTableCell<LayerRow, LayerRow> name() {
        return new Cell((cell, row) -> {
            cell.setText(row.title());
            cell.getStyleClass().remove("wb-strong");
            if (row.layer().isEmpty() && !row.path().contains(".")) {
                cell.getStyleClass().add("wb-strong");
            }
        });
    }

    TreeTableCell<LayerRow, LayerRow> kernels() {
        return new Cell((cell, row) ->
                cell.setGraphic(Texts.fixed(row.kernels(), "wb-mono-small", "wb-muted")));
    }

    TreeTableCell<LayerRow, LayerRow> density() {
        DensityBar bar = new DensityBar();
        Label number = Texts.fixed("", "wb-mono");
        number.setPrefWidth(56);
        number.setAlignment(Pos.CENTER_RIGHT);
        HBox both = new HBox(bar, number);
        both.setAlignment(Pos.CENTER_LEFT);
        Label note = Texts.fixed("", "wb-caption");
        return new Cell((cell, row) -> {
            if (row.note().isEmpty()) {
                bar.show(row.density().ratio(), row.layer().isEmpty());
                number.setText(percent(row));
                cell.setGraphic(both);
            } else {
                note.setText(row.note());
                cell.setGraphic(note);
            }
        });
    }

    private static String percent(LayerRow row) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * row.density().ratio());
    }

    TreeTableCell<LayerRow, LayerRow> empty() {
        Cell cell =
                new Cell((self, row) -> {
                    if (row.note().isEmpty()) {
                        String count = String.format(Locale.ROOT, "%,d", row.emptyKernels());
                        self.setGraphic(Texts.fixed(count, "wb-mono"));
                    }
                });
        cell.getStyleClass().add("wb-right");
        return cell;
    }
}
