package signet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class LayerTableCsvTest {
    private static final String HEADER =
            "name,shape,kernels,empty_kernels,kept,total,density,source,role,counted\r\n";

    @Test
    void writesALineForEachLayer() {
        Ticket ticket =
                Ticket.of(
                        List.of(
                                Tensor.of("conv1.weight", Shape.of(1, 1, 1, 2), 1, 2),
                                Tensor.of("body.weight_orig", Shape.of(2, 1, 1, 2), 1, 2, 3, 4),
                                Tensor.of("body.weight_mask", Shape.of(2, 1, 1, 2), 0, 0, 1, 0),
                                Tensor.of("fc.weight", Shape.of(1, 3), 0, 1, 1)),
                        Map.of());

        assertThat(LayerTableCsv.of(ticket))
                .isEqualTo(
                        HEADER
                                + "conv1,1x1x1x2,1,0,2,2,1.000000,dense,stem,false\r\n"
                                + "body,2x1x1x2,2,1,1,4,0.250000,mask,body,true\r\n"
                                + "fc,1x3,3,1,2,3,0.666667,zeros,classifier,false\r\n");
    }

    @Test
    void writesOnlyTheColumnsOfATicketWithoutLayers() {
        assertThat(LayerTableCsv.of(Ticket.of(List.of(), Map.of()))).isEqualTo(HEADER);
    }

    @Test
    void quotesNamesThatWouldBreakTheTable() {
        assertThat(lineOf("a,\"b\"\nc")).startsWith("\"a,\"\"b\"\"\nc\",1x1,");
    }

    @Test
    void keepsASpreadsheetFromRunningAName() {
        assertThat(lineOf("=HYPERLINK(1)")).startsWith("'=HYPERLINK(1),1x1,");
        assertThat(lineOf("@sum")).startsWith("'@sum,");
    }

    private static String lineOf(String name) {
        Ticket ticket =
                Ticket.of(List.of(Tensor.of(name + ".weight", Shape.of(1, 1), 1)), Map.of());
        return LayerTableCsv.of(ticket).substring(HEADER.length());
    }
}
