package signet.mark.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/**
 * A ResNet-20 with option A shortcuts whose free channels were exchanged, written down for this one
 * network so that it shares no code with what puts them back.
 */
public final class ExchangedChannels {
    private final Random random;
    private final Map<String, int[]> outputs = new HashMap<>();
    private final Map<String, int[]> inputs = new HashMap<>();

    private ExchangedChannels(long seed) {
        random = new Random(seed);
    }

    /** Every tensor with its channels in another order; the network computes the same. */
    public static Ticket of(Ticket ticket, long seed) {
        ExchangedChannels exchanged = new ExchangedChannels(seed);
        exchanged.draw();
        List<Tensor> tensors = ticket.tensors().stream().map(exchanged::moved).toList();
        return Ticket.of(tensors, ticket.metadata());
    }

    private void draw() {
        int[] stream = shuffled(16);
        outputs.put("conv1", stream);
        for (int stage = 1; stage <= 3; stage++) {
            for (int block = 0; block < 3; block++) {
                String name = "layer%d.%d.".formatted(stage, block);
                int[] before = stream;
                if (block == 0 && stage > 1) {
                    stream = padded(stream);
                }
                int[] inner = shuffled(stream.length);
                inputs.put(name + "conv1", before);
                outputs.put(name + "conv1", inner);
                inputs.put(name + "conv2", inner);
                outputs.put(name + "conv2", stream);
            }
        }
        for (String name : List.copyOf(outputs.keySet())) {
            outputs.put(name.replace("conv", "bn"), outputs.get(name));
        }
        inputs.put("linear", stream);
        inputs.put("fc", stream);
    }

    /**
     * The zeros of a shortcut lie around the old channels and may be exchanged among themselves.
     */
    private int[] padded(int[] stream) {
        int size = 2 * stream.length;
        int first = size / 4;
        List<Integer> zeros = new ArrayList<>();
        IntStream.range(0, size)
                .filter(i -> i < first || i >= first + stream.length)
                .forEach(zeros::add);
        Collections.shuffle(zeros, random);
        int[] wide = new int[size];
        for (int i = 0, zero = 0; i < size; i++) {
            boolean old = i >= first && i < first + stream.length;
            wide[i] = old ? first + stream[i - first] : zeros.get(zero++);
        }
        return wide;
    }

    private int[] shuffled(int count) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(i -> i).toArray();
    }

    private Tensor moved(Tensor tensor) {
        String module = tensor.name().substring(0, Math.max(0, tensor.name().lastIndexOf('.')));
        long[] shape = tensor.shape().toArray();
        if (shape.length == 0 || !outputs.containsKey(module) && !inputs.containsKey(module)) {
            return tensor;
        }
        int rows = (int) shape[0];
        int columns = shape.length > 1 ? (int) shape[1] : 1;
        int[] from = outputs.getOrDefault(module, IntStream.range(0, rows).toArray());
        int[] across =
                shape.length > 1 && inputs.containsKey(module)
                        ? inputs.get(module)
                        : IntStream.range(0, columns).toArray();
        float[] values = tensor.floats();
        float[] moved = new float[values.length];
        int size = values.length / rows / columns;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                System.arraycopy(
                        values,
                        (from[row] * columns + across[column]) * size,
                        moved,
                        (row * columns + column) * size,
                        size);
            }
        }
        return Tensor.of(tensor.name(), tensor.shape(), moved);
    }
}
