package signet.net.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import signet.data.ImageShape;

class NetworksTest {
    private static final ImageShape CIFAR = new ImageShape(3, 32, 32);
    private static final ImageShape FASHION = new ImageShape(1, 28, 28);

    static List<NetworkKind> kinds() {
        return Networks.all();
    }

    /** He et al. 2016; the lottery-ownership paper; torchvision; K. Liu's collection. */
    @ParameterizedTest
    @CsvSource({
        "resnet20, 10, 269722",
        "resnet20, 100, 275572",
        "resnet32, 10, 464154",
        "resnet44, 10, 658586",
        "resnet56, 10, 853018",
        "resnet18, 10, 11173962",
        "resnet18, 100, 11220132",
        "resnet34, 10, 21282122",
        "resnet50, 10, 23520842",
        "resnet50, 100, 23705252",
        "resnet18-imagenet, 1000, 11689512",
        "resnet34-imagenet, 1000, 21797672",
        "resnet50-imagenet, 1000, 25557032",
        "vgg16-bn, 10, 14728266",
        "mobilenet, 10, 3217226",
    })
    void hasAsManyParametersAsPublished(String id, int classes, long parameters) {
        assertThat(plan(id, classes).trainable()).isEqualTo(parameters);
    }

    /**
     * Weights without biases. Figure 2 of the paper prints 266K, 4.3M and 2.4M; its 1.7M for Conv-6
     * is not what the layers that it lists beside it add up to.
     */
    @ParameterizedTest
    @CsvSource({
        "lenet-300-100, 266200",
        "conv2, 4300992",
        "conv4, 2425024",
        "conv6, 2261184",
    })
    void hasTheWeightsOfTheLotteryPaper(String id, long weights) {
        assertThat(plan(id, 10).layers().stream().mapToLong(l -> l.shape().elements()).sum())
                .isEqualTo(weights);
    }

    @ParameterizedTest
    @CsvSource({
        "resnet20, 267264",
        "resnet18, 11157504",
        "resnet50, 23445504",
    })
    void prunesWhatThePaperCounts(String id, long weights) {
        NetworkPlan plan = plan(id, 10);

        assertThat(
                        plan.prunable().stream()
                                .mapToLong(name -> plan.layer(name).shape().elements())
                                .sum())
                .isEqualTo(weights);
    }

    @Test
    void prunesHiddenLinearLayers() {
        assertThat(plan("lenet-300-100", 10).prunable())
                .containsExactly("fc_layers.0", "fc_layers.1");
        assertThat(plan("conv2", 10).prunable())
                .containsExactly("features.0", "features.2", "classifier.0", "classifier.2");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isBuiltForTheImagesItWasMadeFor(NetworkKind kind) {
        NetworkPlan plan = kind.plan(kind.usual(), 10);

        assertThat(plan.id()).isEqualTo(kind.id());
        assertThat(plan.parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
        assertThat(plan.sizes()).hasSameSizeAs(plan.steps());
    }

    @ParameterizedTest
    @CsvSource({
        "resnet20, conv1",
        "resnet50, conv1",
        "conv6, features.0",
        "mobilenet, conv1",
    })
    void takesImagesOfOneChannel(String id, String first) {
        NetworkPlan plan = Networks.byId(id, FASHION, 10);

        assertThat(plan.layer(first).shape().dimension(1)).isEqualTo(1);
        assertThat(plan.sizes().getLast()).isEqualTo(new ImageShape(10, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesImagesThatAreTooSmall(NetworkKind kind) {
        int enough = kind.smallest();

        assertThat(kind.plan(new ImageShape(1, enough, enough), 2).classes()).isEqualTo(2);
        if (enough > 1) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.plan(new ImageShape(1, enough, enough - 1), 2))
                    .withMessageContaining("needs images of at least %d ×".formatted(enough));
        }
    }

    @Test
    void refusesASingleClass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.byId("resnet20", CIFAR, 1))
                .withMessage("ResNet-20 needs at least 2 classes, not 1.");
    }

    @Test
    void namesTheNearestNetworksWhenThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.byId("resnet22", CIFAR, 10))
                .withMessage(
                        "There is no network resnet22; the nearest are resnet20, resnet32 and"
                                + " resnet44.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.kind("vgg16"))
                .withMessageStartingWith("There is no network vgg16; the nearest are vgg16-bn,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.kind("lenet"))
                .withMessageStartingWith(
                        "There is no network lenet; the nearest are lenet-300-100,");
    }

    private static NetworkPlan plan(String id, int classes) {
        return Networks.byId(id, Networks.kind(id).usual(), classes);
    }
}
