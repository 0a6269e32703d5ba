package signet.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.data.ImageShape;
import signet.format.FileKind;
import signet.format.TicketWriter;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.net.plan.Parameter;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Ticket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The networks beside their published PyTorch code: it takes our tickets strictly and computes the
 * same. The environment variable SIGNET_PYTHON names a Python that has PyTorch, if {@code python3}
 * has not.
 */
@Tag("interop")
class PublishedNetworksTest {
    private static final String PYTHON = System.getenv().getOrDefault("SIGNET_PYTHON", "python3");

    @TempDir Path folder;

    private final Random random = new Random(5);

    @ParameterizedTest
    @CsvSource({
        "resnet20, 3, 32",
        "resnet20, 1, 28",
        "resnet32, 3, 32",
        "resnet44, 3, 32",
        "resnet56, 3, 32",
        "resnet18, 3, 32",
        "resnet34, 3, 32",
        "resnet50, 3, 32",
        "resnet18-imagenet, 3, 64",
        "resnet34-imagenet, 3, 64",
        "resnet50-imagenet, 3, 64",
        "vgg16-bn, 3, 32",
        "mobilenet, 3, 32",
        "conv2, 3, 32",
        "conv4, 1, 28",
        "conv6, 3, 32",
        "lenet-300-100, 1, 28",
    })
    void computesWhatThePublishedCodeComputes(String id, int channels, int side) throws Exception {
        Network network = lively(plan(id, new ImageShape(channels, side, side)));
        Ticket ticket = network.toTicket(Map.of());

        JsonNode seen = seenByPyTorch(ticket, id, channels, side);

        assertThat(network.values().sequencedKeySet())
                .containsExactlyElementsOf(
                        seen.get("order").valueStream().map(JsonNode::asString).toList());
        double[] image =
                IntStream.range(0, channels * side * side).mapToDouble(Math::sin).toArray();
        double[] logits =
                seen.get("logits").valueStream().mapToDouble(JsonNode::asDouble).toArray();
        double largest = Arrays.stream(logits).map(Math::abs).max().orElseThrow();
        assertThat(ReferenceForward.logits(network, image))
                .containsExactly(logits, within(1e-6 * largest));
    }

    private JsonNode seenByPyTorch(Ticket ticket, String id, int channels, int side)
            throws Exception {
        Path file = folder.resolve("ours.pth");
        try (OutputStream out = Files.newOutputStream(file)) {
            TicketWriter.write(ticket, FileKind.TORCH_ZIP, out);
        }
        Path answer = folder.resolve("answer.json");
        List<String> command =
                List.of(
                        PYTHON,
                        "src/test/python/run_network.py",
                        id,
                        "" + channels,
                        "" + side,
                        "10",
                        file.toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(answer.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.waitFor()).isZero();
        return new JsonMapper().readTree(answer.toFile());
    }

    /** With normalisation where the published code has it. */
    private static NetworkPlan plan(String id, ImageShape images) {
        NetworkPlan plan = Networks.byId(id, images, 10);
        boolean normalises = id.matches("resnet(18|34|50).*");
        return normalises
                ? plan.normalising(List.of(.4914f, .4822f, .4465f), List.of(.247f, .243f, .262f))
                : plan;
    }

    /** Pruned, with normalisations and biases that do something. */
    private Network lively(NetworkPlan plan) {
        SequencedMap<String, float[]> values =
                new LinkedHashMap<>(Network.initial(plan, 1).values());
        for (Parameter parameter : plan.parameters()) {
            float[] value = values.get(parameter.name());
            for (int i = 0; i < value.length && isVector(parameter); i++) {
                value[i] += random.nextFloat() / 4;
            }
        }
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        for (String layer : plan.prunable()) {
            Shape shape = plan.layer(layer).shape();
            BitSet kept = new BitSet();
            for (int i = 0; i < shape.elements(); i++) {
                kept.set(i, random.nextInt(3) > 0);
            }
            masks.put(layer, Mask.of(shape, kept));
        }
        return new Network(plan, values, masks);
    }

    private static boolean isVector(Parameter parameter) {
        return switch (parameter.role()) {
            case BIAS, GAMMA, BETA, RUNNING_MEAN, RUNNING_VARIANCE -> true;
            case WEIGHT, BATCHES, MEAN, DEVIATION -> false;
        };
    }
}
