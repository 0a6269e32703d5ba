package signet.ui.inspect;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.geometry.Insets;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ui.parts.Texts;

/** The picture's data as a table, one row per kernel, for those who do not see the picture. */
public final class KernelTable extends VBox {
    private static final double ROW_HEIGHT = 27;

    private final TableView<Integer> table = new TableView<>();
    private final KernelGrid grid;

    /**
     * @param layer what the picture shows
     * @param other the layer it is compared with, if any
     * @param onChosen told output and input channel of the kernel on which Enter is pressed
     */
    public KernelTable(Layer layer, Optional<Layer> other, BiConsumer<Integer, Integer> onChosen) {
        super(12);
        grid = layer.grid();
        setId("kernel-table");
        getStyleClass().add("wb-float");
        setPadding(new Insets(24));
        setMaxSize(520, 640);
        table.setItems(numbersBelow(grid.kernels()));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setAccessibleText("Kernels of " + layer.name());
        column("Output channel", this::out);
        column("Input channel", this::in);
        column(other.isPresent() ? "Kept in A" : "Kept", kernel -> kept(layer, kernel));
        other.ifPresent(twin -> column("Kept in B", kernel -> kept(twin, kernel)));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(onChosen);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                choose(onChosen);
            }
        });
        String title =
                String.format(
                        Locale.ROOT,
                        "%s, %,d kernels of %d weights",
                        layer.name(),
                        grid.kernels(),
                        grid.kernelSize());
        getChildren()
                .addAll(
                        Texts.fixed(title, "wb-lead"),
                        table,
                        Texts.paragraph(
                                "Enter shows the kernel in the picture, Esc closes.",
                                "wb-caption"));
    }

    /** The whole numbers below a limit, without room for each of them. */
    private static ObservableList<Integer> numbersBelow(int limit) {
        return new ObservableListBase<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return limit;
            }
        };
    }

    private void column(String title, IntFunction<Integer> value) {
        TableColumn<Integer, Integer> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("wb-right");
        table.getColumns().add(column);
    }

    private int out(int kernel) {
        return kernel / grid.columns();
    }

    private int in(int kernel) {
        return kernel % grid.columns();
    }

    private int kept(Layer layer, int kernel) {
        return layer.grid().kept(out(kernel), in(kernel));
    }

    private void choose(BiConsumer<Integer, Integer> onChosen) {
        Integer kernel = table.getSelectionModel().getSelectedItem();
        if (kernel != null) {
            onChosen.accept(out(kernel), in(kernel));
        }
    }

    /** Takes the focus to the row of a kernel. */
    public void start(int out, int in) {
        int kernel = out * grid.columns() + in;
        table.requestFocus();
        table.getSelectionModel().select(kernel);
        table.scrollTo(kernel);
    }
}
