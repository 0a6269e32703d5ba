package signet.ui.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import signet.ticket.Layer;

/**
 * The layers as a tree of stages and blocks. Sorting by a column turns the tree into a flat list of
 * layers, because a sorted tree would hide the sparsest layer among its siblings.
 */
final class LayerTable extends TreeTableView<LayerRow> {
    private static final double ROW_HEIGHT = 26;
    private static final double SCROLL_BAR = 14;

    private List<LayerRow> rows = List.of();
    private String filter = "";
    private Consumer<Layer> onChosen = layer -> {};
    private boolean rebuilding;

    LayerTable() {
        setId("layer-table");
        setFixedCellSize(ROW_HEIGHT);
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setAccessibleText("Layers");
        LayerCells cells = new LayerCells();
        var name = column("Layer", 100, cells::name, Comparator.comparing(LayerRow::path), false);
        var kernels =
                column(
                        "Kernels",
                        62,
                        cells::kernels,
                        Comparator.comparingInt(LayerTable::kernelCount),
                        false);
        var density =
                column(
                        "Density",
                        106,
                        cells::density,
                        Comparator.comparingDouble(row -> row.density().ratio()),
                        false);
        var empty =
                column(
                        "Empty",
                        54,
                        cells::empty,
                        Comparator.comparingInt(LayerRow::emptyKernels),
                        true);
        getColumns().addAll(List.of(name, kernels, density, empty));
        setTreeColumn(name);
        name.prefWidthProperty()
                .bind(
                        widthProperty()
                                .subtract(kernels.widthProperty())
                                .subtract(density.widthProperty())
                                .subtract(empty.widthProperty())
                                .subtract(SCROLL_BAR));
        setSortPolicy(table -> rebuild());
        getSelectionModel()
                .selectedItemProperty()
                .addListener((item, before, now) -> onSelected(now));
    }

    private TreeTableColumn<LayerRow, LayerRow> column(
            String title,
            double width,
            Supplier<TreeTableCell<LayerRow, LayerRow>> cell,
            Comparator<LayerRow> order,
            boolean right) {
        TreeTableColumn<LayerRow, LayerRow> column = new TreeTableColumn<>(title);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(any -> cell.get());
        column.setComparator(order);
        column.setReorderable(false);
        if (right) {
            column.getStyleClass().add("wb-right");
        }
        return column;
    }

    private static int kernelCount(LayerRow row) {
        return row.layer().map(layer -> layer.grid().kernels()).orElse(0);
    }

    /** Called with the layer that a person chooses. */
    void onChosen(Consumer<Layer> chosen) {
        onChosen = chosen;
    }

    /** Shows the rows of another network. */
    void show(List<LayerRow> network) {
        rows = network;
        getSortOrder().clear();
        rebuild();
    }

    /** Shows only layers whose name contains every word. */
    void filter(String words) {
        filter = words.strip().toLowerCase(Locale.ROOT);
        rebuild();
    }

    /** Selects a layer's row and scrolls to it; null leaves the selection as it is. */
    void select(Layer layer) {
        if (layer == null || isSelected(layer)) {
            return;
        }
        TreeItem<LayerRow> item = find(getRoot(), row -> row.layer().equals(Optional.of(layer)));
        if (item != null) {
            for (TreeItem<LayerRow> up = item.getParent(); up != null; up = up.getParent()) {
                up.setExpanded(true);
            }
            int row = getRow(item);
            getSelectionModel().select(row);
            reveal(row);
        }
    }

    /** Scrolls only as far as needed, so that a click never moves the row under the pointer. */
    private void reveal(int row) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            boolean inside =
                    first != null
                            && last != null
                            && row > first.getIndex()
                            && row < last.getIndex();
            if (inside) {
                return;
            }
        }
        scrollTo(Math.max(0, row - 4));
    }

    private boolean isSelected(Layer layer) {
        TreeItem<LayerRow> selected = getSelectionModel().getSelectedItem();
        return selected != null
                && selected.getValue() != null
                && selected.getValue().layer().equals(Optional.ofNullable(layer));
    }

    private void onSelected(TreeItem<LayerRow> item) {
        if (!rebuilding && item != null && item.getValue() != null) {
            item.getValue().layer().ifPresent(onChosen);
        }
    }

    private boolean rebuild() {
        LayerRow selected =
                getSelectionModel().getSelectedItem() == null
                        ? null
                        : getSelectionModel().getSelectedItem().getValue();
        rebuilding = true;
        String[] words = filter.isEmpty() ? new String[0] : filter.split("\\s+");
        getRoot().getChildren().setAll(getSortOrder().isEmpty() ? tree(words) : sorted(words));
        getSelectionModel().clearSelection();
        rebuilding = false;
        if (selected != null) {
            selected.layer().ifPresent(this::select);
        }
        return true;
    }

    private List<TreeItem<LayerRow>> tree(String... words) {
        return items(rows, words);
    }

    private static List<TreeItem<LayerRow>> items(List<LayerRow> rows, String... words) {
        List<TreeItem<LayerRow>> items = new ArrayList<>();
        for (LayerRow row : rows) {
            if (row.matches(words)) {
                TreeItem<LayerRow> item = new TreeItem<>(row);
                item.setExpanded(true);
                item.getChildren().addAll(items(row.children(), words));
                items.add(item);
            }
        }
        return items;
    }

    private List<TreeItem<LayerRow>> sorted(String... words) {
        return flat(rows, LayerRow::children)
                .filter(row -> row.layer().isPresent() && row.matches(words))
                .map(LayerRow::underFullName)
                .sorted(order())
                .map(TreeItem::new)
                .toList();
    }

    private Comparator<LayerRow> order() {
        return getSortOrder().stream()
                .map(LayerTable::orderOf)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Comparator<LayerRow> orderOf(TreeTableColumn<LayerRow, ?> column) {
        Comparator<LayerRow> order = (Comparator<LayerRow>) (Comparator<?>) column.getComparator();
        return column.getSortType() == TreeTableColumn.SortType.DESCENDING
                ? order.reversed()
                : order;
    }

    private static Stream<LayerRow> flat(
            List<LayerRow> rows, Function<LayerRow, List<LayerRow>> below) {
        return rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row), flat(below.apply(row), below)));
    }

    private static TreeItem<LayerRow> find(TreeItem<LayerRow> from, Predicate<LayerRow> wanted) {
        for (TreeItem<LayerRow> child : from.getChildren()) {
            if (wanted.test(child.getValue())) {
                return child;
            }
            TreeItem<LayerRow> below = find(child, wanted);
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
