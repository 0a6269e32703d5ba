package signet.net.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;
import signet.ticket.Mask;

/**
 * Where each trainable parameter lies in one long array. In one array, a step of SGD is a handful
 * of operations instead of some for each parameter.
 *
 * @param slots in the order of the {@code state_dict}, without gaps
 * @param length values in all
 */
record FlatLayout(List<Slot> slots, int length) {
    /**
     * @param offset of its first value
     */
    record Slot(Parameter parameter, int offset) {
        String name() {
            return parameter.name();
        }

        int length() {
            return Math.toIntExact(parameter.shape().elements());
        }

        /** The mask that holds for it, if it is the weight of a pruned layer. */
        Optional<Mask> mask(Map<String, Mask> masks) {
            return parameter.role() == ParameterRole.WEIGHT
                    ? Optional.ofNullable(masks.get(parameter.module()))
                    : Optional.empty();
        }
    }

    static FlatLayout of(NetworkPlan plan) {
        List<Slot> slots = new ArrayList<>();
        int offset = 0;
        for (Parameter parameter : plan.parameters()) {
            if (parameter.isTrainable()) {
                Slot slot = new Slot(parameter, offset);
                slots.add(slot);
                offset = Math.addExact(offset, slot.length());
            }
        }
        return new FlatLayout(List.copyOf(slots), offset);
    }

    /** The values one behind the other; zeros for those that are not given. */
    float[] pack(Map<String, float[]> values) {
        float[] flat = new float[length];
        for (Slot slot : slots) {
            float[] part = values.get(slot.name());
            if (part != null) {
                System.arraycopy(part, 0, flat, slot.offset(), slot.length());
            }
        }
        return flat;
    }

    /** Copies every parameter out of the long array. */
    void unpack(float[] flat, Map<String, float[]> target) {
        for (Slot slot : slots) {
            int end = slot.offset() + slot.length();
            target.put(slot.name(), Arrays.copyOfRange(flat, slot.offset(), end));
        }
    }

    /** 1 for every value, 0 for those that are pruned. */
    float[] kept(Map<String, Mask> masks) {
        float[] kept = new float[length];
        Arrays.fill(kept, 1);
        for (Slot slot : slots) {
            slot.mask(masks)
                    .ifPresent(mask -> {
                        BitSet bits = mask.toBitSet();
                        for (int i = bits.nextClearBit(0);
                                i < slot.length();
                                i = bits.nextClearBit(i + 1)) {
                            kept[slot.offset() + i] = 0;
                        }
                    });
        }
        return kept;
    }

    /**
     * Makes sure that pruned weights are zero.
     *
     * @throws IllegalStateException naming the layer and the weight, if one is not
     */
    void requirePruned(float[] flat, Map<String, Mask> masks) {
        for (Slot slot : slots) {
            slot.mask(masks)
                    .ifPresent(mask -> {
                        BitSet bits = mask.toBitSet();
                        for (int i = bits.nextClearBit(0);
                                i < slot.length();
                                i = bits.nextClearBit(i + 1)) {
                            if (flat[slot.offset() + i] != 0) {
                                throw new IllegalStateException(
                                        "Weight %,d of layer %s is pruned, but became %s in training."
                                                .formatted(
                                                        i,
                                                        slot.parameter().module(),
                                                        flat[slot.offset() + i]));
                            }
                        }
                    });
        }
    }
}
