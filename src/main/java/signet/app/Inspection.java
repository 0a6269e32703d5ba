package signet.app;

import java.nio.file.Path;
import java.util.List;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.ticket.Density;
import signet.ticket.Layer;
import signet.ticket.MaskSource;
import signet.ticket.Shape;

/**
 * What is in a ticket, in numbers.
 *
 * @param opened the ticket
 * @param rows its pruned layers, in network order
 */
public record Inspection(OpenedTicket opened, List<Row> rows) {
    public Inspection {
        rows = List.copyOf(rows);
    }

    /**
     * One pruned layer.
     *
     * @param name the module's name
     * @param counted whether the density by the paper's convention counts it
     * @param emptyKernels kernels with nothing kept
     * @param kernels kernels in all
     */
    public record Row(
            String name,
            Shape shape,
            Density density,
            MaskSource source,
            boolean counted,
            long emptyKernels,
            long kernels) {}

    static Inspection of(Path file, Progress progress) throws ProblemException {
        OpenedTicket opened = OpenTicket.open(file, progress);
        return OpenTicket.checked(file, () -> of(opened));
    }

    private static Inspection of(OpenedTicket opened) {
        return new Inspection(
                opened, opened.pruned().stream().map(layer -> row(opened, layer)).toList());
    }

    private static Row row(OpenedTicket opened, Layer layer) {
        return new Row(
                layer.name(),
                layer.shape(),
                layer.mask().density(),
                layer.source(),
                opened.counted().contains(layer),
                layer.grid().emptyKernels(),
                layer.grid().kernels());
    }
}
