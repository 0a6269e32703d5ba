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
import signet.attack.edit.AttackedLayers;
import signet.attack.edit.EditedLayer;
import signet.attack.edit.LayerwiseMove;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Rounds the kept weights of every layer: to half floats at 16 bits, below that to whole multiples
 * of one step for each output channel, symmetric around 0. A weight that becomes 0 is pruned.
 */
public final class Quantisation implements Attack {
    private static final int HALF = 16;

    private static final AttackFacts FACTS =
            new AttackFacts(
                            "quantise",
                            "Quantise",
                            "Rounds weights to half floats (16 bits) or to whole steps of each channel.",
                            Family.RESHAPE,
                            Strength.of("bits of a weight", Strength.Unit.BITS, 2, HALF, 8.0, 16.0),
                            Needs.NOTHING,
                            Source.SIGNET)
                    .drawingNothing();

    @Override
    public AttackFacts facts() {
        return FACTS;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        AttackedLayers.requireWeights(suspect);
        return new LayerwiseMove(
                suspect, suspect.layers(), (layer, bits) -> rounded(layer, (int) bits));
    }

    private static Layer rounded(Layer layer, int bits) {
        EditedLayer edited = new EditedLayer(layer);
        int perChannel = edited.weights() / (int) layer.shape().dimension(0);
        for (int from = 0; from < edited.weights(); from += perChannel) {
            double step = bits == HALF ? 0 : step(edited, from, from + perChannel, bits);
            for (int i = from; i < from + perChannel; i++) {
                if (edited.isKept(i)) {
                    round(edited, i, step);
                }
            }
        }
        return edited.finish();
    }

    /** The largest magnitude of a channel is the largest multiple: 127 steps at 8 bits. */
    private static double step(EditedLayer edited, int from, int to, int bits) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            double magnitude = edited.isKept(i) ? Math.abs(edited.value(i)) : 0;
            largest = Math.max(largest, magnitude);
        }
        return largest / ((1 << bits - 1) - 1);
    }

    private static void round(EditedLayer edited, int index, double step) {
        float value = edited.value(index);
        float rounded =
                step > 0
                        ? (float) (Math.rint(value / step) * step)
                        : Float.float16ToFloat(Float.floatToFloat16(value));
        if (rounded == 0) {
            edited.prune(index);
        } else {
            edited.keep(index, rounded);
        }
    }
}
