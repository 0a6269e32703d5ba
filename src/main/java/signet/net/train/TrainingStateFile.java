package signet.net.train;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import signet.format.FileContents;
import signet.format.MalformedFileException;
import signet.format.safetensors.SafetensorsReader;
import signet.format.safetensors.SafetensorsWriter;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Parameter;
import signet.ticket.ElementType;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/**
 * A training state in one safetensors file, bit for bit: tensors {@code value:NAME}, {@code
 * momentum:NAME} and {@code mask:LAYER}, and epoch and step in the metadata. The plan is not in it.
 */
public final class TrainingStateFile {
    private static final String VALUE = "value:";
    private static final String MOMENTUM = "momentum:";
    private static final String MASK = "mask:";
    private static final String NETWORK = "network";
    private static final String EPOCH = "epoch";
    private static final String STEP = "step";

    private TrainingStateFile() {}

    /**
     * Writes a state; the same state always gives the same bytes.
     *
     * @param out is not closed
     */
    public static void write(TrainingState state, OutputStream out) throws IOException {
        write(state, Map.of(), out);
    }

    /**
     * Writes a state and what belongs to the same moment.
     *
     * @param notes what else the file shall say, under names other than {@code network}, {@code
     *     epoch} and {@code step}
     * @param out is not closed
     */
    public static void write(TrainingState state, Map<String, String> notes, OutputStream out)
            throws IOException {
        Network network = state.network();
        Map<String, Shape> shapes = shapes(network.plan());
        List<Tensor> tensors = new ArrayList<>();
        network.values()
                .forEach((name, values) ->
                        tensors.add(Tensor.of(VALUE + name, shapes.get(name), values)));
        state.momenta()
                .forEach((name, values) ->
                        tensors.add(Tensor.of(MOMENTUM + name, shapes.get(name), values)));
        network.masks()
                .forEach((layer, mask) ->
                        tensors.add(mask.toTensor(MASK + layer, ElementType.BOOL)));
        Map<String, String> metadata = new HashMap<>(notes);
        metadata.put(NETWORK, network.plan().id());
        metadata.put(EPOCH, Integer.toString(state.epoch()));
        metadata.put(STEP, Integer.toString(state.step()));
        SafetensorsWriter.write(tensors, metadata, out);
    }

    private static Map<String, Shape> shapes(NetworkPlan plan) {
        return plan.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::shape));
    }

    /**
     * Reads a state.
     *
     * @param file the whole file
     * @param plan what it is a state of
     * @throws MalformedFileException in a sentence, if it is none, or one of another network
     */
    public static TrainingState read(byte[] file, NetworkPlan plan) throws MalformedFileException {
        FileContents contents = SafetensorsReader.read(MemorySegment.ofArray(file));
        Map<String, String> metadata = contents.metadata();
        if (!plan.id().equals(metadata.get(NETWORK))) {
            throw MalformedFileException.sound(
                    "This is no state of training %s.".formatted(plan.title()));
        }
        try {
            Map<String, Shape> shapes = shapes(plan);
            Network network = new Network(plan, numbers(contents, VALUE, shapes), masks(contents));
            return new TrainingState(
                    network,
                    numbers(contents, MOMENTUM, shapes),
                    count(metadata, EPOCH),
                    count(metadata, STEP));
        } catch (IllegalArgumentException contradiction) {
            throw new MalformedFileException(
                    "The state of training does not fit together: " + contradiction.getMessage());
        }
    }

    /**
     * What else a file says.
     *
     * @param file the whole file
     * @throws MalformedFileException if it is no safetensors file
     */
    public static Map<String, String> notes(byte[] file) throws MalformedFileException {
        return SafetensorsReader.read(MemorySegment.ofArray(file)).metadata();
    }

    private static SequencedMap<String, float[]> numbers(
            FileContents contents, String prefix, Map<String, Shape> shapes) {
        SequencedMap<String, float[]> numbers = new LinkedHashMap<>();
        for (Tensor tensor : contents.tensors()) {
            if (tensor.name().startsWith(prefix)) {
                String name = tensor.name().substring(prefix.length());
                if (!tensor.shape().equals(shapes.get(name))) {
                    throw new IllegalArgumentException(
                            "%s is %s, not %s."
                                    .formatted(tensor.name(), tensor.shape(), shapes.get(name)));
                }
                numbers.put(name, tensor.floats());
            }
        }
        return numbers;
    }

    private static SequencedMap<String, Mask> masks(FileContents contents) {
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        for (Tensor tensor : contents.tensors()) {
            if (tensor.name().startsWith(MASK)) {
                masks.put(tensor.name().substring(MASK.length()), tensor.binary());
            }
        }
        return masks;
    }

    private static int count(Map<String, String> metadata, String name) {
        String text = metadata.getOrDefault(name, "missing");
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("The number of the %s is %s.".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
