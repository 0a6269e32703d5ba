package signet.format.torch;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;
import signet.format.pickle.PyNode;
import signet.ticket.ElementType;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/**
 * Recognises the calls by which PyTorch describes a tensor ({@code torch/_utils.py}) and makes the
 * view they describe, with a budget for the values of all tensors together.
 */
final class TensorBuilder {
    private static final String MISFIT = "does not fit its storage: ";
    private static final String UTILS = "torch._utils";

    private final Storages storages;
    private final ReadLimits limits;
    private long budget;

    TensorBuilder(Storages storages, ReadLimits limits, long fileBytes) {
        this.storages = storages;
        this.limits = limits;
        this.budget = ReadLimits.tensorBytes(fileBytes);
    }

    /** Whether a node describes a tensor, parameters included. */
    static boolean isTensor(PyNode node) {
        return tensorCall(node).isPresent();
    }

    private static Optional<PyNode.Call> tensorCall(PyNode node) {
        if (!(node instanceof PyNode.Call call)) {
            return Optional.empty();
        }
        if (call.isOf(UTILS, "_rebuild_parameter")) {
            List<PyNode> arguments = call.arguments().children();
            return arguments.isEmpty() ? Optional.empty() : tensorCall(arguments.getFirst());
        }
        boolean tensor =
                call.isOf(UTILS, "_rebuild_tensor")
                        || call.isOf(UTILS, "_rebuild_tensor_v2")
                        || call.isOf(UTILS, "_rebuild_tensor_v3");
        return tensor ? Optional.of(call) : Optional.empty();
    }

    /**
     * The tensor that a node describes; empty if it describes none, or one of complex or quantised
     * values, whose names are findings already.
     *
     * @throws MalformedFileException if it describes a tensor that cannot be
     */
    Optional<Tensor> build(String name, PyNode node) throws MalformedFileException {
        Optional<PyNode.Call> described = tensorCall(node);
        if (described.isEmpty()) {
            return Optional.empty();
        }
        PyNode.Call call = described.get();
        List<PyNode> arguments = call.arguments().children();
        if (arguments.size() < 4
                || !(arguments.get(0) instanceof PyNode.PersistentId id)
                || !(arguments.get(1) instanceof PyNode.Int(long offset))
                || hasFlags(call)) {
            throw malformed(name, "is described in a way that no PyTorch writes", call);
        }
        StorageReference reference = StorageReference.of(id, storages.member());
        Optional<ElementType> type = elementType(call, reference);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        long[] sizes = integers(name, arguments.get(2), call);
        long[] strides = integers(name, arguments.get(3), call);
        MemorySegment storage = storages.of(reference);
        try {
            Tensor tensor =
                    Tensor.view(
                            name,
                            type.get(),
                            Shape.of(sizes),
                            storage,
                            storages.order(),
                            offset,
                            strides);
            charge(tensor, storage, call);
            return Optional.of(tensor);
        } catch (ArithmeticException tooLarge) {
            throw malformed(name, MISFIT + "it has more values than can be counted", call);
        } catch (IllegalArgumentException e) {
            throw malformed(name, MISFIT + e.getMessage(), call);
        }
    }

    /** Flags such as "negated when read" would change the values. */
    private static boolean hasFlags(PyNode.Call call) {
        List<PyNode> arguments = call.arguments().children();
        int last = call.isOf(UTILS, "_rebuild_tensor_v3") ? 7 : 6;
        return arguments.size() > last && !arguments.get(last).children().isEmpty();
    }

    private static Optional<ElementType> elementType(PyNode.Call call, StorageReference storage) {
        List<PyNode> arguments = call.arguments().children();
        if (call.isOf(UTILS, "_rebuild_tensor_v3")) {
            return arguments.size() > 6 && arguments.get(6) instanceof PyNode.Name name
                    ? DataNames.elementType(name)
                    : Optional.empty();
        }
        return storage.type().flatMap(StorageType::element);
    }

    private long[] integers(String name, PyNode node, PyNode.Call call)
            throws MalformedFileException {
        PyNode plain = node;
        if (node instanceof PyNode.Call size && size.isOf("torch", "Size")) {
            List<PyNode> arguments = size.arguments().children();
            plain = arguments.isEmpty() ? node : arguments.getFirst();
        }
        if (!(plain instanceof PyNode.Tuple tuple)
                || tuple.children().size() > limits.dimensions()) {
            throw malformed(name, "has no shape that can be read", call);
        }
        long[] numbers = new long[tuple.children().size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(tuple.children().get(i) instanceof PyNode.Int(long value))) {
                throw malformed(name, "has no shape that can be read", call);
            }
            numbers[i] = value;
        }
        return numbers;
    }

    private void charge(Tensor tensor, MemorySegment storage, PyNode.Call call)
            throws MalformedFileException {
        long bytes = tensor.bytes();
        if (bytes > ReadLimits.tensorBytesOver(storage.byteSize())) {
            throw malformed(
                    tensor.name(),
                    "repeats its %,d stored bytes until they are %,d"
                            .formatted(storage.byteSize(), bytes),
                    call);
        }
        budget -= bytes;
        if (budget < 0) {
            throw malformed(
                    tensor.name(), "would bring all tensors to more than the file can hold", call);
        }
    }

    private MalformedFileException malformed(String name, String how, PyNode.Call call) {
        return new MalformedFileException(
                "The tensor %s %s.".formatted(name, how), storages.member(), call.offset());
    }
}
