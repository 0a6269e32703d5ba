package signet.net.train;

import signet.net.Network;

/**
 * Training on what another network says of the same images (Hinton, Vinyals and Dean 2015, section
 * 2).
 *
 * @param teacher gives the soft targets; masks as they are, in evaluation mode
 * @param temperature divides the logits of both networks in front of the softmax, above 0
 * @param soft part of the loss that the teacher's targets have, above 0 to 1; the images' own
 *     classes have the rest, and with 1 are not looked at
 */
public record Distillation(Network teacher, double temperature, double soft) {
    public Distillation {
        if (!(temperature > 0 && Double.isFinite(temperature))) {
            throw new IllegalArgumentException(
                    "The temperature of a distillation is a number above 0, not %s."
                            .formatted(temperature));
        }
        if (!(soft > 0 && soft <= 1)) {
            throw new IllegalArgumentException(
                    "The teacher's part of the loss is above 0 and at most 1, not %s."
                            .formatted(soft));
        }
    }
}
