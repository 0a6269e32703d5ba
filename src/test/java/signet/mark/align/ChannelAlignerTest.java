package signet.mark.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.format.TicketFile;
import signet.mark.MarkProgress;
import signet.ticket.Mask;
import signet.ticket.MaskOverlap;
import signet.ticket.Ticket;

class ChannelAlignerTest {
    private static final String TESTED = "layer2.2.conv2";

    private static Map<String, Mask> owner;
    private static ChannelMap map;

    @BeforeAll
    static void open() throws Exception {
        Path file = Path.of("src/test/resources/checkpoints/resnet20-cifar10-ticket.pth.tar");
        Ticket ticket = TicketFile.open(file).ticket();
        map = ChannelMap.of(ticket);
        owner = ShuffledTicket.masks(ticket);
    }

    @Test
    void putsEveryExchangedChannelBackWithoutTheLayerUnderTest() {
        Map<String, Mask> suspect = ShuffledTicket.in(ShuffledTicket.order(map, 5), owner);
        assertThat(suspect.get(TESTED)).isNotEqualTo(owner.get(TESTED));
        ChannelOrder order = align(without(TESTED), suspect);
        assertThat(order.moved()).isGreaterThan(200);
        owner.forEach((layer, mask) ->
                assertThat(order.restore(layer, suspect.get(layer))).as(layer).isEqualTo(mask));
    }

    @Test
    void leavesAnUntouchedSuspectAsItIs() {
        assertThat(align(without(TESTED), owner).isUnchanged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.99", "0.5, 0.97"})
    void withstandsPruning(double share, double recovered) {
        Map<String, Mask> thinner = ShuffledTicket.pruned(owner, share, 7);
        Map<String, Mask> suspect = ShuffledTicket.in(ShuffledTicket.order(map, 8), thinner);
        ChannelOrder order = align(without(TESTED), suspect);
        MaskOverlap overlap =
                MaskOverlap.of(owner.get(TESTED), order.restore(TESTED, suspect.get(TESTED)));
        assertThat(overlap.both()).isGreaterThan((long) (recovered * suspect.get(TESTED).kept()));
    }

    @Test
    void doesNotMakeAnUnrelatedTicketAgreeWhereItDoesNotLook() {
        Map<String, Mask> suspect = new HashMap<>();
        owner.forEach((layer, mask) -> suspect.put(layer, Stranger.of(mask, layer.hashCode())));
        ChannelOrder order = align(without(TESTED), suspect);
        MaskOverlap overlap =
                MaskOverlap.of(owner.get(TESTED), order.restore(TESTED, suspect.get(TESTED)));
        assertThat(overlap.deviationsAboveChance().orElseThrow()).isBetween(-4.0, 4.0);
    }

    @Test
    void leavesChannelsAloneOfWhichNothingIsKnown() {
        Map<String, Mask> suspect = ShuffledTicket.in(ShuffledTicket.order(map, 5), owner);
        assertThat(align(Map.of(), suspect).isUnchanged()).isTrue();
    }

    @Test
    void stopsWhenNobodyWantsTheResult() {
        Map<String, Mask> suspect = ShuffledTicket.in(ShuffledTicket.order(map, 5), owner);
        MarkProgress impatient =
                (done, total, unit) -> {
                    throw new CancellationException();
                };
        assertThatThrownBy(() -> ChannelAligner.align(map, owner, suspect, impatient))
                .isInstanceOf(CancellationException.class);
    }

    private static ChannelOrder align(Map<String, Mask> ours, Map<String, Mask> theirs) {
        return ChannelAligner.align(map, ours, theirs, MarkProgress.NONE);
    }

    private static Map<String, Mask> without(String layer) {
        Map<String, Mask> rest = new HashMap<>(owner);
        rest.remove(layer);
        return rest;
    }
}
