package signet.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.data.ImageShape;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.ticket.ElementType;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class NetworkTicketTest {
    private static final ImageShape CIFAR = new ImageShape(3, 32, 32);
    private static final ImageShape FASHION = new ImageShape(1, 28, 28);
    private static final Network RESNET = pruned(Networks.byId("resnet20", CIFAR, 10));
    private static final Ticket TICKET = RESNET.toTicket(Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"resnet32", "mobilenet", "conv2", "lenet-300-100"})
    void comesBackFromItsTicket(String id) {
        Network network = pruned(Networks.byId(id, Networks.kind(id).usual(), 7));

        assertSame(Network.of(network.toTicket(Map.of())), network);
    }

    @Test
    void isRunOnTheImagesThatAreAskedFor() {
        ImageShape wide = new ImageShape(3, 40, 48);

        assertThat(Network.of(TICKET, wide).plan().input()).isEqualTo(wide);
    }

    @Test
    void readsTheTicketThatComesWithTheProgram() throws Exception {
        Network network = Network.of(open("sample-models/resnet20-cifar10.safetensors"));

        assertThat(network.plan()).isEqualTo(RESNET.plan());
        assertThat(network.masks()).hasSize(18).containsOnlyKeys(network.plan().prunable());
        assertThat(network.masks().values().stream().mapToLong(Mask::kept).sum()).isEqualTo(56_050);
    }

    @Test
    void readsFilesOfPyTorch() throws Exception {
        Path folder = Path.of("src/test/resources/checkpoints");
        Network zip = Network.of(open(folder.resolve("resnet20-ticket-zip.pth.tar").toString()));
        Network old = Network.of(open(folder.resolve("resnet20-ticket-legacy.pth.tar").toString()));

        assertSame(old, zip);
        assertThat(zip.plan().id()).isEqualTo("resnet20");
        assertThat(zip.plan().normalisation()).isEmpty();
    }

    @Test
    void takesZerosForPrunedWhereNoMaskIsStored() {
        List<Tensor> tensors =
                TICKET.shipped().tensors().stream()
                        .filter(tensor -> !tensor.name().endsWith("_mask"))
                        .map(tensor -> tensor.renamed(tensor.name().replace("_orig", "")))
                        .toList();

        assertThat(Network.of(Ticket.of(tensors, Map.of())).masks()).isEqualTo(RESNET.masks());
    }

    @Test
    void writesNamesAndTypesAsPyTorchDoes() {
        Map<String, ElementType> types = new HashMap<>();
        TICKET.tensors().forEach(tensor -> types.put(tensor.name(), tensor.type()));

        assertThat(types)
                .hasSize(TICKET.tensors().size())
                .containsEntry("layer1.0.conv1.weight_orig", ElementType.FLOAT32)
                .containsEntry("layer1.0.conv1.weight_mask", ElementType.BOOL)
                .containsEntry("conv1.weight", ElementType.FLOAT32)
                .containsEntry("bn1.num_batches_tracked", ElementType.INT64)
                .doesNotContainKey("layer1.0.conv1.weight");
        assertThat(TICKET.metadata())
                .containsEntry("architecture", "resnet20")
                .containsEntry("signet.images", "3x32x32")
                .containsEntry("signet.normalisation", "none");
    }

    @Test
    void normalisesAsItsPublishedCodeDoes() {
        Network small = Network.initial(normalising("resnet20"), 1);
        Network other = Network.initial(normalising("mobilenet"), 1);

        assertThat(Network.of(small.toTicket(Map.of())).plan()).isEqualTo(small.plan());
        assertThat(withoutWords(small).plan().normalisation()).isEmpty();
        assertThat(withoutWords(other).plan()).isEqualTo(other.plan());
    }

    @Test
    void leavesOutTensorsThatNoNetworkHas() {
        List<Tensor> tensors = new ArrayList<>(TICKET.tensors());
        tensors.add(Tensor.of("best_sa", Shape.of(), 88));

        assertSame(Network.of(Ticket.of(tensors, Map.of())), RESNET);
    }

    @Test
    void needsNoCountOfBatches() {
        Network read = Network.of(without(name -> name.endsWith("num_batches_tracked")));

        assertThat(read.values().get("bn1.num_batches_tracked")).containsExactly(0);
    }

    @Test
    void refusesATicketWithoutRunningStatistics() {
        assertRefused(
                without(name -> name.contains("running")),
                "There is no bn1.running_mean in this ticket; ResNet-20 needs it with shape 16.");
    }

    @Test
    void refusesATensorOfAnotherShape() {
        assertRefused(
                with(Tensor.of("bn1.bias", Shape.of(2), 1, 2)),
                "bn1.bias of this ticket is 2, but ResNet-20 for images of 32 × 32 × 3 needs 16.");
    }

    @Test
    void refusesImagesThatDoNotFit() {
        assertThatExceptionOfType(UnfitTicketException.class)
                .isThrownBy(() -> Network.of(TICKET, FASHION))
                .withMessage(
                        "conv1.weight of this ticket is 16 × 3 × 3 × 3, but ResNet-20 for images of"
                                + " 28 × 28 × 1 needs 16 × 1 × 3 × 3.");
    }

    @Test
    void refusesMasksWithoutWeights() throws Exception {
        assertRefused(
                open("sample-models/resnet20-reference-embedded.safetensors"),
                "This ticket has no weights, only masks, so there is nothing to run.");
    }

    @Test
    void refusesANormalisationThatDividesByZero() {
        List<Tensor> tensors = new ArrayList<>(TICKET.tensors());
        tensors.add(Tensor.of("normalize.mean", Shape.of(3), 0, 0, 0));
        tensors.add(Tensor.of("normalize.std", Shape.of(3), 1, 0, 1));

        assertRefused(
                Ticket.of(tensors, Map.of("signet.normalisation", "per-channel")),
                "normalize.std of this ticket holds 0.0; only values above 0 can be divided by.");
    }

    @Test
    void refusesALayerTooMany() {
        assertRefused(
                with(Tensor.of("layer1.3.conv1.weight", Shape.of(1, 1), 1)),
                "This ticket has a layer layer1.3.conv1.weight of 1 × 1, which ResNet-20 does not"
                        + " have.");
    }

    @Test
    void refusesAnotherNetwork() {
        Ticket ticket =
                Ticket.of(List.of(Tensor.of("encoder.weight", Shape.of(1, 2), 1, 2)), Map.of());

        assertThatExceptionOfType(UnfitTicketException.class)
                .isThrownBy(() -> Network.of(ticket))
                .withMessageStartingWith("This ticket is of no network that can be run here;");
    }

    @Test
    void refusesWhatItsWordsDoNotSay() {
        assertRefused(
                Ticket.of(TICKET.tensors(), Map.of("signet.images", "large")),
                "signet.images of this ticket is large, not a size such as 3x32x32.");
        assertRefused(
                Ticket.of(TICKET.tensors(), Map.of("signet.normalisation", "maybe")),
                "signet.normalisation of this ticket is maybe, which is neither none nor"
                        + " per-channel.");
        assertRefused(
                Ticket.of(TICKET.tensors(), Map.of("signet.normalisation", "per-channel")),
                "This ticket says that it normalises its images, so it needs normalize.mean with"
                        + " shape 3; it has none.");
    }

    @Test
    void refusesWeightsThatAreWholeNumbers() {
        Tensor whole = Mask.full(Shape.of(16)).toTensor("bn1.bias", ElementType.INT8);

        assertRefused(
                with(whole),
                "bn1.bias of this ticket holds int8; only floating-point values can be run.");
    }

    private static void assertRefused(Ticket ticket, String sentence) {
        assertThatExceptionOfType(UnfitTicketException.class)
                .isThrownBy(() -> Network.of(ticket))
                .withMessage(sentence);
    }

    private static void assertSame(Network actual, Network expected) {
        assertThat(actual.plan()).isEqualTo(expected.plan());
        assertThat(actual.masks()).isEqualTo(expected.masks());
        assertThat(actual.values().sequencedKeySet())
                .containsExactlyElementsOf(expected.values().sequencedKeySet());
        assertThat(expected.values())
                .allSatisfy((name, values) ->
                        assertThat(Arrays.equals(actual.values().get(name), values)).isTrue());
    }

    private static Network pruned(NetworkPlan plan) {
        Network network = Network.initial(plan, 5);
        Map<String, Mask> masks = new LinkedHashMap<>();
        for (String layer : plan.prunable()) {
            Shape shape = plan.layer(layer).shape();
            BitSet kept = new BitSet();
            for (int i = layer.length() % 3; i < shape.elements(); i += 3) {
                kept.set(i);
            }
            masks.put(layer, Mask.of(shape, kept));
        }
        return network.withMasks(masks);
    }

    private static NetworkPlan normalising(String id) {
        return Networks.byId(id, CIFAR, 10)
                .normalising(List.of(.1f, .2f, .3f), List.of(.4f, .5f, .6f));
    }

    private static Network withoutWords(Network network) {
        return Network.of(Ticket.of(network.toTicket(Map.of()).tensors(), Map.of()));
    }

    private static Ticket without(Predicate<String> name) {
        return Ticket.of(
                TICKET.tensors().stream().filter(tensor -> !name.test(tensor.name())).toList(),
                Map.of());
    }

    /** The ticket with one tensor more, or in place of that of its name. */
    private static Ticket with(Tensor other) {
        List<Tensor> tensors = new ArrayList<>(TICKET.tensors());
        tensors.removeIf(tensor -> tensor.name().equals(other.name()));
        tensors.add(other);
        return Ticket.of(tensors, Map.of());
    }

    private static Ticket open(String file) throws IOException, MalformedFileException {
        return TicketFile.open(Path.of(file)).ticket();
    }
}
