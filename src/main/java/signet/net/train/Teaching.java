package signet.net.train;

/**
 * How one network teaches another (Hinton, Vinyals and Dean 2015, section 2).
 *
 * @param temperature divides the logits of both in front of the softmax, above 0
 * @param soft part of the loss that the teacher's targets have, above 0 to 1; the images' own
 *     classes have the rest, and with 1 are not looked at
 */
public record Teaching(double temperature, double soft) {
    /** As watermarks are tried with: without labels (Lukas et al. 2022, their toolbox). */
    public static final Teaching USUAL = new Teaching(3, 1);

    public Teaching {
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
