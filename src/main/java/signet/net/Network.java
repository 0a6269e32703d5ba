package signet.net;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import signet.data.ImageShape;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Parameter;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Ticket;

/**
 * A network with its numbers: plan, values by {@code state_dict} name, masks by layer name.
 *
 * <p>Values are float32, row-major, and must not be changed by whoever gets them.
 *
 * @param plan what it computes
 * @param values every parameter and buffer, in {@code state_dict} order: {@code
 *     layer1.0.conv1.weight}, {@code bn1.running_mean}. Pruned weights may be non-zero here; only
 *     weight times mask counts. {@code num_batches_tracked} is exact up to 2^24
 * @param masks the pruned layers by module name: {@code layer1.0.conv1}
 */
public record Network(
        NetworkPlan plan, SequencedMap<String, float[]> values, SequencedMap<String, Mask> masks) {
    /**
     * Checks that values and masks are those of the plan.
     *
     * @throws IllegalArgumentException in a sentence, if one is missing, too many or misshaped
     */
    public Network {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        masks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(masks));
        requireFit(plan, values);
        masks.forEach((name, mask) -> requireFit(name, plan.layer(name).shape(), mask));
    }

    /** A network as it is before training: nothing pruned, and the same for a seed everywhere. */
    public static Network initial(NetworkPlan plan, long seed) {
        return new Network(plan, InitialValues.of(plan, seed), new LinkedHashMap<>());
    }

    /**
     * The network of a ticket, recognised by the names and shapes of its tensors. The size of its
     * images is what the ticket says or, where it says nothing, what the network is usually for.
     *
     * @throws UnfitTicketException in a sentence, if it is none that can be run here
     */
    public static Network of(Ticket ticket) {
        return TicketReader.read(ticket, Optional.empty());
    }

    /**
     * The network of a ticket for images of a size.
     *
     * @throws UnfitTicketException in a sentence, if it is none that can be run on such images
     */
    public static Network of(Ticket ticket, ImageShape images) {
        return TicketReader.read(ticket, Optional.of(images));
    }

    /**
     * The ticket of this network, under PyTorch's pruning names and as PyTorch orders them. Pruned
     * weights keep their values; {@link Ticket#shipped} is for handing on.
     *
     * @param metadata what the file says about itself; architecture, images and normalisation are
     *     added
     */
    public Ticket toTicket(Map<String, String> metadata) {
        return TicketMaker.make(this, metadata);
    }

    /** The same numbers under other masks. */
    public Network withMasks(Map<String, Mask> others) {
        return new Network(plan, values, new LinkedHashMap<>(others));
    }

    /** Other numbers under the same masks. */
    public Network withValues(SequencedMap<String, float[]> others) {
        return new Network(plan, others, masks);
    }

    private static void requireFit(NetworkPlan plan, SequencedMap<String, float[]> values) {
        List<String> names = plan.parameters().stream().map(Parameter::name).toList();
        if (!names.equals(List.copyOf(values.sequencedKeySet()))) {
            throw new IllegalArgumentException(
                    "These values are not those of %s in its order.".formatted(plan.title()));
        }
        for (Parameter parameter : plan.parameters()) {
            int length = values.get(parameter.name()).length;
            if (length != parameter.shape().elements()) {
                throw new IllegalArgumentException(
                        "%s has %,d values, but %s needs %s."
                                .formatted(
                                        parameter.name(), length, plan.title(), parameter.shape()));
            }
        }
    }

    private static void requireFit(String layer, Shape shape, Mask mask) {
        if (!mask.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "A mask of %s does not fit %s of %s.".formatted(mask.shape(), layer, shape));
        }
    }
}
