package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.ticket.Tensor;
import signet.ticket.Ticket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that people trained, against the checksums that PyTorch gave. */
class RealCheckpointTest {
    @ParameterizedTest
    @ValueSource(strings = {"resnet20-ticket-zip.pth.tar", "resnet20-ticket-legacy.pth.tar"})
    void readsEveryTensorAsPyTorchDoes(String file) throws Exception {
        TorchContent content = Samples.read(Samples.checkpoint(file));
        JsonNode expected =
                new JsonMapper().readTree(Samples.checkpoint("resnet20-ticket.expected.json"));

        assertThat(content.tensors())
                .extracting(Tensor::name)
                .containsExactlyElementsOf(expected.propertyNames());
        for (Tensor tensor : content.tensors()) {
            JsonNode wanted = expected.get(tensor.name());
            assertThat(tensor.type()).hasToString(wanted.get("dtype").asString());
            assertThat(tensor.shape().toArray())
                    .containsExactly(
                            wanted.get("shape")
                                    .valueStream()
                                    .mapToLong(JsonNode::asLong)
                                    .toArray());
            assertThat(Samples.sha256(tensor)).isEqualTo(wanted.get("sha256_le").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet20-ticket-zip.pth.tar", "resnet20-ticket-legacy.pth.tar"})
    void findsWhatStandsBesideTheTensors(String file) throws Exception {
        TorchContent content = Samples.read(Samples.checkpoint(file));
        assertThat(content.source()).isEqualTo("state_dict");
        assertThat(content.metadata())
                .containsEntry("epoch", "182")
                .containsEntry("best_sa", "91.66")
                .hasSize(2);
        assertThat(content.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet20-ticket-zip.pth.tar", "resnet20-ticket-legacy.pth.tar"})
    void findsTheSparsityOfTheTicket(String file) throws Exception {
        Ticket ticket = Ticket.of(Samples.read(Samples.checkpoint(file)).tensors(), Map.of());
        assertThat(ticket.prunedLayers()).hasSize(18);
        assertThat(ticket.density().kept()).isEqualTo(51_766);
        assertThat(ticket.density().total()).isEqualTo(267_264);
    }

    @Test
    void readsAFileOfMasksOnly() throws Exception {
        TorchContent content =
                Samples.read(Samples.checkpoint("resnet20-reference-embedded.pth.tar"));
        assertThat(content.source()).isEmpty();
        assertThat(content.tensors()).hasSize(18).allMatch(t -> t.name().endsWith("weight_mask"));
        assertThat(content.metadata()).isEmpty();
    }

    @Test
    void readsATicketWithResults() throws Exception {
        TorchContent content = Samples.read(Samples.checkpoint("resnet20-cifar10-ticket.pth.tar"));
        assertThat(content.tensors()).hasSize(136);
        assertThat(content.metadata())
                .containsEntry("epoch", "14")
                .containsEntry("best_sa", "88.97");
    }
}
