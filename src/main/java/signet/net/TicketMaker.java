package signet.net;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;
import signet.ticket.ElementType;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** Writes a network as PyTorch's {@code state_dict}, pruned layers as weights and mask. */
final class TicketMaker {
    private TicketMaker() {}

    static Ticket make(Network network, Map<String, String> metadata) {
        List<Tensor> tensors = new ArrayList<>();
        for (Parameter parameter : network.plan().parameters()) {
            tensors.add(tensor(parameter, network.values().get(parameter.name())));
        }
        Map<String, String> words = new HashMap<>(metadata);
        words.putAll(TicketWords.of(network.plan()));
        Ticket dense = Ticket.of(tensors, words);
        List<Layer> pruned = new ArrayList<>();
        for (Map.Entry<String, Mask> mask : network.masks().entrySet()) {
            pruned.add(dense.layer(mask.getKey()).orElseThrow().withMask(mask.getValue()));
        }
        return dense.replacing(pruned);
    }

    private static Tensor tensor(Parameter parameter, float[] values) {
        return parameter.role() == ParameterRole.BATCHES
                ? count(parameter.name(), (long) values[0])
                : Tensor.of(parameter.name(), parameter.shape(), values);
    }

    private static Tensor count(String name, long value) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0, value);
        return Tensor.rowMajor(
                name, ElementType.INT64, Shape.of(), MemorySegment.ofArray(bytes.array()));
    }
}
