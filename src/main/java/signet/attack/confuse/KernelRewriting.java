package signet.attack.confuse;

import java.util.Arrays;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackFacts;
import signet.attack.Family;
import signet.attack.Move;
import signet.attack.Needs;
import signet.attack.Source;
import signet.attack.Strength;
import signet.attack.edit.AttackedLayers;
import signet.attack.edit.Draws;
import signet.attack.edit.EditedLayer;
import signet.attack.edit.LayerwiseMove;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Exchanges kernels of a layer at random, occupied and empty ones alike, so that every layer keeps
 * as many weights as before: what an attacker does who knows the scheme but not the place
 * (watermark science, section 4.3).
 */
public final class KernelRewriting implements Attack {
    private static final AttackFacts FACTS =
            new AttackFacts(
                    "rewrite",
                    "Exchange kernels",
                    "Exchanges a part of each layer's kernels at random, full ones and empty ones.",
                    Family.CONFUSE,
                    Strength.of("share of all kernels", Strength.Unit.SHARE, 0, 1, 0.1, 0.3, 0.5),
                    Needs.NOTHING,
                    Source.SIGNET);

    @Override
    public AttackFacts facts() {
        return FACTS;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) {
        Draws draws = Draws.of(context.seed(), FACTS.id());
        return new LayerwiseMove(
                suspect,
                AttackedLayers.counted(suspect),
                (layer, share) -> {
                    int number = AttackedLayers.number(suspect, layer);
                    int[] order = draws.order(layer.grid().kernels(), number);
                    int count = (int) Math.rint(share * order.length);
                    return rotated(layer, Arrays.copyOf(order, count));
                });
    }

    /** Moves every kernel of a random order to the place of the next. */
    private static Layer rotated(Layer layer, int[] kernels) {
        EditedLayer before = new EditedLayer(layer);
        EditedLayer after = new EditedLayer(layer);
        int size = before.kernelSize();
        for (int kernel : kernels) {
            after.empty(kernel);
        }
        for (int i = 0; i < kernels.length; i++) {
            int from = kernels[i] * size;
            int to = kernels[(i + 1) % kernels.length] * size;
            for (int j = 0; j < size; j++) {
                if (before.isKept(from + j)) {
                    after.keep(to + j, before.value(from + j));
                }
            }
        }
        return after.finish();
    }
}
