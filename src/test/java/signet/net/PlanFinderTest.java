package signet.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import signet.data.ImageShape;
import signet.net.plan.NetworkKind;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.ticket.Shape;

class PlanFinderTest {
    private static final ImageShape FASHION = new ImageShape(1, 28, 28);

    static List<NetworkKind> kinds() {
        return Networks.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsEveryNetworkByItsTensors(NetworkKind kind) {
        NetworkPlan plan = kind.plan(kind.usual(), 100);

        assertThat(find(plan)).isEqualTo(plan);
    }

    /** The linear layers of a Conv-N tell the size; other networks take images of any. */
    @ParameterizedTest
    @CsvSource({
        "resnet20, 1, 28",
        "resnet50, 1, 28",
        "conv2, 1, 28",
        "conv4, 1, 32",
        "conv6, 3, 64",
        "conv2, 3, 96",
        "lenet-300-100, 3, 32",
    })
    void findsTheSizeOfTheImages(String id, int channels, int side) {
        NetworkPlan plan = Networks.byId(id, new ImageShape(channels, side, side), 10);

        assertThat(find(plan)).isEqualTo(plan);
    }

    @Test
    void saysWhichImagesAreTooSmall() {
        NetworkPlan vgg = Networks.byId("vgg16-bn", new ImageShape(1, 32, 32), 10);
        PlanFinder finder = new PlanFinder(shapes(vgg));

        assertThatExceptionOfType(UnfitTicketException.class)
                .isThrownBy(() -> finder.find(Optional.of(FASHION)))
                .withMessage("VGG-16-BN needs images of at least 32 × 32 pixels, not 28 × 28.");
    }

    @Test
    void takesNoNetworkForADeeperOne() {
        Map<String, Shape> shapes = new HashMap<>(shapes(Networks.byId("resnet56", FASHION, 10)));
        shapes.put("layer1.9.conv1.weight", Shape.of(16, 16, 3, 3));

        assertThatExceptionOfType(UnfitTicketException.class)
                .isThrownBy(() -> new PlanFinder(shapes).find(Optional.empty()))
                .withMessage(
                        "This ticket has a layer layer1.9.conv1.weight of 16 × 16 × 3 × 3, which"
                                + " ResNet-56 does not have.");
    }

    @Test
    void believesNoDamagedSize() {
        Map<String, Shape> shapes = new HashMap<>(shapes(Networks.byId("resnet20", FASHION, 10)));
        shapes.put("fc.weight", Shape.of(1L << 40, 64));
        shapes.put("conv1.weight", Shape.of(16, 1L << 40, 3, 3));

        assertThatExceptionOfType(UnfitTicketException.class)
                .isThrownBy(() -> new PlanFinder(shapes).find(Optional.empty()))
                .withMessageContaining("conv1.weight of this ticket is 16 × 1099511627776 × 3 × 3");
    }

    private static NetworkPlan find(NetworkPlan plan) {
        return new PlanFinder(shapes(plan)).find(Optional.empty());
    }

    private static Map<String, Shape> shapes(NetworkPlan plan) {
        Map<String, Shape> shapes = new HashMap<>();
        plan.parameters().forEach(parameter -> shapes.put(parameter.name(), parameter.shape()));
        return shapes;
    }
}
