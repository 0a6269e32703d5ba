package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signet.ticket.TicketOverlap.LayerOverlap;
import signet.ticket.TicketOverlap.ShapeMismatch;

class TicketOverlapTest {
    private static final Shape SQUARE = Shape.of(2, 2);

    private final Ticket one =
            ticket(
                    Tensor.of("conv1.weight", SQUARE, 0, 1, 1, 1),
                    Tensor.of("body.weight", SQUARE, 0, 1, 1, 0),
                    Tensor.of("gone.weight", SQUARE, 1, 1, 1, 1),
                    Tensor.of("wide.weight", Shape.of(1, 4), 1, 1, 1, 1));
    private final Ticket two =
            ticket(
                    Tensor.of("conv1.weight", SQUARE, 1, 1, 1, 1),
                    Tensor.of("body.weight", SQUARE, 0, 0, 1, 1),
                    Tensor.of("wide.weight", SQUARE, 1, 1, 1, 1),
                    Tensor.of("new.weight", SQUARE, 1, 1, 1, 1));

    @Test
    void pairsLayersByNameAndShape() {
        TicketOverlap overlap = TicketOverlap.of(one, two);

        assertThat(overlap.layers())
                .extracting(LayerOverlap::name)
                .containsExactly("conv1", "body");
        assertThat(overlap.onlyInA()).containsExactly("gone");
        assertThat(overlap.onlyInB()).containsExactly("new");
        assertThat(overlap.mismatches())
                .containsExactly(new ShapeMismatch("wide", Shape.of(1, 4), SQUARE));
    }

    @Test
    void sumsCountedLayersAndEverything() {
        TicketOverlap overlap = TicketOverlap.of(one, two);

        assertThat(overlap.counted().both()).isEqualTo(1);
        assertThat(overlap.counted().total()).isEqualTo(4);
        assertThat(overlap.everything().both()).isEqualTo(4);
        assertThat(overlap.everything().total()).isEqualTo(8);
    }

    private static Ticket ticket(Tensor... tensors) {
        return Ticket.of(List.of(tensors), Map.of());
    }
}
