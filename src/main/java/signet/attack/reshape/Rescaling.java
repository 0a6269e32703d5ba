package signet.attack.reshape;

import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.AttackFacts;
import signet.attack.Family;
import signet.attack.Move;
import signet.attack.Needs;
import signet.attack.Source;
import signet.attack.Strength;
import signet.attack.edit.Draws;
import signet.net.Channels;
import signet.ticket.Ticket;

/**
 * Lets channels grow or shrink by positive factors that the layers which take them undo: the
 * network computes the same but for rounding (NeuronScale of arXiv 2205.00199).
 *
 * <p>Zeros stay zeros; what breaks is a threshold on magnitudes that is the same for all weights of
 * a layer.
 */
public final class Rescaling implements Attack {
    private static final AttackFacts FACTS =
            new AttackFacts(
                    "rescale",
                    "Rescale channels",
                    "Multiplies channels by factors that the next layers undo.",
                    Family.RESHAPE,
                    Strength.of(
                            "largest factor, up or down", Strength.Unit.FACTOR, 1, 1000, 2.0, 10.0),
                    Needs.NOTHING,
                    new Source("arXiv 2205.00199", "NeuronScale"));

    @Override
    public AttackFacts facts() {
        return FACTS;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        Draws draws = Draws.of(context.seed(), FACTS.id());
        return KnownNetwork.of(suspect)
                .changing((network, group, number, largest) -> {
                    double[] factors = factors(group.channels(), number, largest, draws);
                    return Channels.scale(network, group, factors);
                });
    }

    /** From 1/largest to largest, as likely to shrink as to grow. */
    private static double[] factors(int count, int group, double largest, Draws draws) {
        double[] factors = new double[count];
        for (int i = 0; i < count; i++) {
            double power = 2 * draws.uniform(group, i) - 1;
            factors[i] = StrictMath.pow(largest, power);
        }
        return factors;
    }
}
