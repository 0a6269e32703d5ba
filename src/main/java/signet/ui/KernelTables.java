package signet.ui;

import signet.ticket.Layer;
import signet.ui.heatmap.CellFacts;
import signet.ui.heatmap.HeatmapView;
import signet.ui.inspect.InspectViewModel;
import signet.ui.inspect.KernelTable;
import signet.ui.shell.MainWindow;

/** Opens the table of a layer's kernels above the window. */
final class KernelTables {
    private KernelTables() {}

    /**
     * Begins at the kernel under the pointer; what is chosen in the table is shown in the picture.
     */
    static void show(InspectViewModel inspect, HeatmapView picture, MainWindow window) {
        Layer layer = inspect.layerProperty().get();
        if (layer == null) {
            return;
        }
        KernelTable table =
                new KernelTable(
                        layer,
                        inspect.otherLayer(),
                        (out, in) -> {
                            window.closeModal();
                            picture.requestFocus();
                            picture.pointAt(out, in);
                        });
        window.openModal(table);
        CellFacts at = picture.factsProperty().get();
        table.start(at == null ? 0 : at.out(), at == null ? 0 : at.in());
    }
}
