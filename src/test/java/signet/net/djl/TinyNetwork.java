package signet.net.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.net.Network;
import signet.net.plan.InitialScheme;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Op;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;
import signet.net.plan.Step;
import signet.ticket.Mask;
import signet.ticket.Tensor;

/**
 * A network with a step of nearly every kind, six images, and what PyTorch made of them; see {@code
 * src/test/python/make_training_fixture.py}.
 */
final class TinyNetwork {
    static final NetworkPlan PLAN =
            new NetworkPlan(
                    "tiny",
                    "Tiny",
                    new ImageShape(3, 8, 8),
                    3,
                    InitialScheme.PYTORCH,
                    List.of(
                            step(
                                    new Op.Normalise(
                                            "normalize",
                                            List.of(0.5f, 0.4f, 0.3f),
                                            List.of(0.25f, 0.2f, 0.3f)),
                                    Step.IMAGE),
                            step(new Op.Convolution("conv1", 3, 4, 3, 1, 1, 1, false), 0),
                            step(new Op.BatchNorm("bn1", 4), 1),
                            step(new Op.Relu(), 2),
                            step(new Op.Convolution("body", 4, 8, 3, 2, 1, 2, false), 3),
                            step(new Op.BatchNorm("bn2", 8), 4),
                            step(new Op.PaddedShortcut(2, 2, 2), 3),
                            step(new Op.Add(), 5, 6),
                            step(new Op.Relu(), 7),
                            step(new Op.Convolution("biased", 8, 8, 1, 1, 0, 8, true), 8),
                            step(new Op.MaxPool(2, 2, 0), 9),
                            step(new Op.Flatten(), 10),
                            step(new Op.Linear("hidden", 32, 8), 11),
                            step(new Op.Relu(), 12),
                            step(new Op.Linear("fc", 8, 3), 13)));

    static final int[] LABELS = {0, 1, 2, 0, 1, 2};

    private static final Map<String, Tensor> FIXTURE = read();

    private TinyNetwork() {}

    private static Step step(Op op, Integer... inputs) {
        return new Step(op, List.of(inputs));
    }

    private static Map<String, Tensor> read() {
        try {
            return TicketFile.open(Path.of("src/test/resources/signet/net/djl/training.npz"))
                    .ticket()
                    .tensors()
                    .stream()
                    .collect(Collectors.toMap(Tensor::name, tensor -> tensor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the fixture says of a name. */
    static float[] fixture(String name) {
        return FIXTURE.get(name).floats();
    }

    /** Everything in the fixture whose name begins so, without that. */
    static SequencedMap<String, float[]> fixtures(String prefix) {
        SequencedMap<String, float[]> found = new LinkedHashMap<>();
        new TreeMap<>(FIXTURE)
                .forEach((name, tensor) -> {
                    if (name.startsWith(prefix + ".")) {
                        found.put(name.substring(prefix.length() + 1), tensor.floats());
                    }
                });
        return found;
    }

    static Network network() {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        for (Parameter parameter : PLAN.parameters()) {
            String name = parameter.name();
            values.put(
                    name,
                    name.startsWith("normalize")
                            ? new float[] {0.1f, 0.1f, 0.1f}
                            : fixture("start." + name));
            Tensor mask = FIXTURE.get("mask." + parameter.module());
            if (parameter.role() == ParameterRole.WEIGHT && mask != null) {
                masks.put(parameter.module(), mask.binary());
            }
        }
        return new Network(PLAN, values, masks);
    }

    /** The six images, values in [0, 1]. */
    static float[] pixels() {
        float[] pixels = fixture("pixels");
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] /= 255;
        }
        return pixels;
    }

    static ImageSet images() {
        float[] values = fixture("pixels");
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        List<String> classes = IntStream.range(0, 3).mapToObj(Integer::toString).toList();
        return ImageSet.of(PLAN.input(), bytes, LABELS, classes);
    }
}
