package signet.attack.confuse;

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
 * Puts one weight too small to matter into empty kernels, so that a reader who takes every weight
 * for kept that is not zero sees no empty kernel any more (watermark science, section 1.2).
 */
public final class EpsilonFill implements Attack {
    static final float EPSILON = 1e-6f;

    private static final AttackFacts FACTS =
            new AttackFacts(
                    "fill",
                    "Fill empty kernels",
                    "Puts one weight of 0.000001 into empty kernels.",
                    Family.CONFUSE,
                    Strength.of(
                            "share of the empty kernels", Strength.Unit.SHARE, 0, 1, 0.1, 0.5, 1.0),
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
                (layer, share) ->
                        filled(layer, AttackedLayers.number(suspect, layer), share, draws));
    }

    private static Layer filled(Layer layer, int number, double share, Draws draws) {
        EditedLayer edited = new EditedLayer(layer);
        for (int kernel = 0; kernel < edited.kernels(); kernel++) {
            if (edited.isEmpty(kernel) && draws.uniform(number, kernel) < share) {
                int place = draws.below(edited.kernelSize(), number, kernel);
                float sign = Math.signum(draws.normal(number, kernel));
                edited.keep(kernel * edited.kernelSize() + place, sign * EPSILON);
            }
        }
        return edited.finish();
    }
}
