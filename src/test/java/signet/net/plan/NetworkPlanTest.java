package signet.net.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.data.ImageShape;

class NetworkPlanTest {
    private static final ImageShape CIFAR = new ImageShape(3, 32, 32);
    private static final NetworkPlan RESNET = Networks.byId("resnet20", CIFAR, 10);

    /**
     * He et al. 2016 print 1.8, 3.6 and 3.8 billion; the last is 4.1 with the stride where it is.
     */
    @ParameterizedTest
    @CsvSource({
        "resnet20, 32, 10, 40551040",
        "resnet18, 32, 10, 555422720",
        "vgg16-bn, 32, 10, 313201664",
        "resnet18-imagenet, 224, 1000, 1814073344",
        "resnet34-imagenet, 224, 1000, 3663761408",
        "resnet50-imagenet, 224, 1000, 4089184256",
        "lenet-300-100, 28, 10, 266200",
    })
    void countsMultiplicationsAsPublished(String id, int side, int classes, long products) {
        int channels = id.startsWith("lenet") ? 1 : 3;
        NetworkPlan plan = Networks.byId(id, new ImageShape(channels, side, side), classes);

        assertThat(plan.multiplyAdds()).isEqualTo(products);
    }

    @Test
    void knowsTheSizeOfEveryStep() {
        List<ImageShape> sizes = RESNET.sizes();

        assertThat(sizes.getFirst()).isEqualTo(new ImageShape(16, 32, 32));
        assertThat(sizes).contains(new ImageShape(32, 16, 16), new ImageShape(64, 8, 8));
        assertThat(sizes.get(sizes.size() - 2)).isEqualTo(new ImageShape(64, 1, 1));
        assertThat(sizes.getLast()).isEqualTo(new ImageShape(10, 1, 1));
    }

    @Test
    void halvesOddSizesTheSameInBlockAndShortcut() {
        NetworkPlan plan = Networks.byId("resnet20", new ImageShape(1, 29, 27), 10);

        assertThat(plan.sizes()).contains(new ImageShape(32, 15, 14), new ImageShape(64, 8, 7));
    }

    @Test
    void normalisesBeforeAnythingElse() {
        NetworkPlan plan = RESNET.normalising(List.of(.1f, .2f, .3f), List.of(.4f, .5f, .6f));

        assertThat(plan.steps()).hasSize(RESNET.steps().size() + 1);
        assertThat(plan.steps().get(1)).isEqualTo(new Step(RESNET.steps().get(0).op(), List.of(0)));
        assertThat(plan.normalisation().orElseThrow().mean()).containsExactly(.1f, .2f, .3f);
        assertThat(plan.trainable()).isEqualTo(RESNET.trainable());
        assertThat(plan.parameters())
                .extracting(Parameter::name)
                .startsWith("normalize.mean", "normalize.std", "conv1.weight");
    }

    @Test
    void normalisesOnceAndEveryChannel() {
        NetworkPlan plan = RESNET.normalising(List.of(0f, 0f, 0f), List.of(1f, 1f, 1f));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.normalising(List.of(0f, 0f, 0f), List.of(1f, 1f, 1f)))
                .withMessage("ResNet-20 normalises already.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RESNET.normalising(List.of(0f), List.of(1f)))
                .withMessageContaining("cannot take 32 × 32 × 3");
    }

    @Test
    void dividesByNoZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RESNET.normalising(List.of(0f, 0f, 0f), List.of(1f, 0f, 1f)))
                .withMessageStartingWith("Every channel needs a mean and a deviation above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RESNET.normalising(List.of(0f, 0f, 0f), List.of(1f)));
    }

    @Test
    void refusesALayerThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RESNET.layer("layer4.0.conv1"))
                .withMessage("ResNet-20 has no layer layer4.0.conv1.");
    }

    @Test
    void refusesStepsThatDoNotFit() {
        Op.Linear linear = new Op.Linear("fc", 5, 10);
        Op.Convolution wide = new Op.Convolution("c", 3, 8, 40, 1, 0, 1, false);

        assertRefused("cannot take", new Step(linear, List.of(Step.IMAGE)));
        assertRefused("cannot take images of", new Step(wide, List.of(Step.IMAGE)));
        assertRefused("cannot take", new Step(new Op.BatchNorm("b", 4), List.of(Step.IMAGE)));
        assertRefused("is not computed before it", new Step(new Op.Relu(), List.of(0)));
        assertRefused("takes 2 inputs", new Step(new Op.Add(), List.of(Step.IMAGE)));
        assertRefused("does not give 10 classes", new Step(new Op.Relu(), List.of(Step.IMAGE)));
        assertRefused(
                "cannot be added",
                new Step(new Op.MaxPool(2, 2, 0), List.of(Step.IMAGE)),
                new Step(new Op.Add(), List.of(0, Step.IMAGE)));
        assertRefused("does not give 10 classes");
    }

    private static void assertRefused(String part, Step... steps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(steps)))
                .withMessageContaining(part);
    }

    private static NetworkPlan plan(List<Step> steps) {
        return new NetworkPlan("test", "Test", CIFAR, 10, InitialScheme.PYTORCH, steps);
    }
}
