package signet.mark.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import signet.format.TicketFile;
import signet.ticket.Ticket;

/** The attack that alignment undoes is one that costs a thief nothing. */
class ExchangedChannelsTest {
    @Test
    void changesNoLogit() throws Exception {
        Ticket ticket =
                TicketFile.open(Path.of("sample-models/resnet20-cifar10.safetensors")).ticket();
        Ticket exchanged = ExchangedChannels.of(ticket, 11);
        double[] image = new Random(1).doubles(3 * 32 * 32).toArray();
        double[] before = new TinyResNet20(ticket).logits(image, 32);
        double[] after = new TinyResNet20(exchanged).logits(image, 32);
        assertThat(exchanged.layer("layer2.2.conv2").orElseThrow().mask())
                .isNotEqualTo(ticket.layer("layer2.2.conv2").orElseThrow().mask());
        assertThat(before).hasSize(10);
        assertThat(after).containsExactly(before, Offset.offset(1e-5));
    }
}
