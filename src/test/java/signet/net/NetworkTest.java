package signet.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.data.ImageShape;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.net.plan.Parameter;
import signet.ticket.Mask;
import signet.ticket.Shape;

class NetworkTest {
    private static final NetworkPlan PLAN =
            Networks.byId("resnet20", new ImageShape(3, 32, 32), 10);
    private static final Network NETWORK = Network.initial(PLAN, 7);

    /** Computed in Python from Philox4x32-10, whose known answers are those of its authors. */
    @Test
    void startsTheSameEverywhere() {
        assertThat(NETWORK.values().get("conv1.weight"))
                .startsWith(0.10828382f, -0.46686855f, -0.53441906f, 0.30907813f);
        assertThat(List.of(4, 5, 6, 7))
                .extracting(i -> NETWORK.values().get("fc.bias")[i])
                .containsExactly(0.02147576f, 0.01108929f, -0.023573996f, 0.066668354f);
    }

    @Test
    void startsDifferentlyForEverySeedAndParameter() {
        float[] weights = NETWORK.values().get("layer1.0.conv1.weight");

        assertThat(Network.initial(PLAN, 8).values().get("layer1.0.conv1.weight"))
                .doesNotContain(weights[0]);
        assertThat(NETWORK.values().get("layer1.0.conv2.weight")).doesNotContain(weights[0]);
    }

    @Test
    void startsTheSameWhetherItNormalisesOrNot() {
        NetworkPlan normalising = PLAN.normalising(List.of(.5f, .5f, .5f), List.of(.2f, .2f, .2f));
        Network other = Network.initial(normalising, 7);

        assertThat(other.values().get("fc.weight")).isEqualTo(NETWORK.values().get("fc.weight"));
        assertThat(other.values().firstEntry().getKey()).isEqualTo("normalize.mean");
        assertThat(other.values().get("normalize.std")).containsExactly(.2f, .2f, .2f);
    }

    /** Standard deviation by PyTorch's formulas: gain over the root of the fan. */
    @ParameterizedTest
    @CsvSource({
        "resnet20, layer3.2.conv2.weight, 0.0589256", // sqrt(2 / (64 * 9))
        "resnet20, fc.weight, 0.1767767", // sqrt(2 / 64)
        "resnet18, layer2.0.conv1.weight, 0.0416667", // sqrt(2 / (128 * 9)), by outputs
        "resnet18, fc.weight, 0.0255155", // uniform to 1 / sqrt(512)
        "vgg16-bn, features.40.weight, 0.0208333", // sqrt(2 / (512 * 9))
        "vgg16-bn, classifier.weight, 0.01",
        "mobilenet, layers.12.conv2.weight, 0.0180422", // uniform to 1 / sqrt(1024)
        "mobilenet, layers.12.conv1.weight, 0.1924501", // uniform to 1 / sqrt(9)
        "conv6, features.7.weight, 0.0294628", // sqrt(2 / (9 * (128 + 128)))
        "lenet-300-100, fc_layers.0.weight, 0.0429565", // sqrt(2 / (784 + 300))
    })
    void startsAsSpreadAsPublished(String id, String name, double deviation) {
        float[] values = initial(id).values().get(name);

        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / values.length;
        double spread = Math.sqrt(squares / values.length);
        assertThat(mean).isCloseTo(0, within(6 * deviation / Math.sqrt(values.length)));
        assertThat(spread).isCloseTo(deviation, within(4 * deviation / Math.sqrt(values.length)));
    }

    @Test
    void startsNormalisationsAndBiasesAsPublished() {
        assertThat(NETWORK.values().get("bn1.weight")).containsOnly(1);
        assertThat(NETWORK.values().get("bn1.running_mean")).containsOnly(0);
        assertThat(NETWORK.values().get("bn1.running_var")).containsOnly(1);
        assertThat(NETWORK.values().get("bn1.num_batches_tracked")).containsExactly(0);
        assertThat(initial("vgg16-bn").values().get("features.0.bias")).containsOnly(0);
    }

    @Test
    void refusesValuesOfAnotherNetwork() {
        SequencedMap<String, float[]> values = new LinkedHashMap<>(NETWORK.values());
        values.remove("fc.bias");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.withValues(values))
                .withMessage("These values are not those of ResNet-20 in its order.");
    }

    @Test
    void refusesTooFewValues() {
        SequencedMap<String, float[]> values = new LinkedHashMap<>(NETWORK.values());
        values.replace("fc.bias", new float[9]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.withValues(values))
                .withMessage("fc.bias has 9 values, but ResNet-20 needs 10.");
    }

    @Test
    void refusesMasksThatFitNoLayer() {
        Mask mask = Mask.full(Shape.of(2, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.withMasks(Map.of("fc", mask)))
                .withMessage("A mask of 2 × 2 does not fit fc of 10 × 64.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.withMasks(Map.of("fc2", mask)))
                .withMessage("ResNet-20 has no layer fc2.");
    }

    @Test
    void listsItsValuesAsTheStateDictDoes() {
        assertThat(NETWORK.values().sequencedKeySet())
                .containsExactlyElementsOf(PLAN.parameters().stream().map(Parameter::name).toList())
                .startsWith(
                        "conv1.weight",
                        "bn1.weight",
                        "bn1.bias",
                        "bn1.running_mean",
                        "bn1.running_var",
                        "bn1.num_batches_tracked",
                        "layer1.0.conv1.weight")
                .endsWith("layer3.2.bn2.num_batches_tracked", "fc.weight", "fc.bias");
    }

    private static Network initial(String id) {
        return Network.initial(Networks.byId(id, Networks.kind(id).usual(), 10), 3);
    }
}
