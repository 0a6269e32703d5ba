package signet.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import signet.ticket.Density;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/** The layers of a ticket as a table for other programs: CSV by RFC 4180, in network order. */
public final class LayerTableCsv {
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "shape",
                    "kernels",
                    "empty_kernels",
                    "kept",
                    "total",
                    "density",
                    "source",
                    "role",
                    "counted");

    private LayerTableCsv() {}

    /**
     * One line for the columns and one for each layer, each ended by CR LF. Density is kept / total
     * with six decimals; {@code counted} tells whether the paper's density counts the layer.
     */
    public static String of(Ticket ticket) {
        Set<Layer> counted = Set.copyOf(ticket.countedLayers());
        Stream<List<String>> rows =
                ticket.layers().stream().map(layer -> row(layer, counted.contains(layer)));
        return Stream.concat(Stream.of(COLUMNS), rows).map(Csv::line).collect(Collectors.joining());
    }

    private static List<String> row(Layer layer, boolean counted) {
        Density density = layer.mask().density();
        return List.of(
                layer.name(),
                LongStream.of(layer.shape().toArray())
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining("x")),
                Integer.toString(layer.grid().kernels()),
                Integer.toString(layer.grid().emptyKernels()),
                Long.toString(density.kept()),
                Long.toString(density.total()),
                String.format(Locale.ROOT, "%.6f", density.ratio()),
                layer.source().name().toLowerCase(Locale.ROOT),
                layer.role().name().toLowerCase(Locale.ROOT),
                Boolean.toString(counted));
    }
}
