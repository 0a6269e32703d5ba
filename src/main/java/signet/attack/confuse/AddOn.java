package signet.attack.confuse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import signet.attack.edit.Draws;
import signet.attack.edit.EditedLayer;
import signet.attack.edit.LayerwiseMove;
import signet.attack.edit.Noise;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Revives pruned weights at random: each position by itself, so that density d becomes about d +
 * p(1 - d) (the paper's "fake2", NeurIPS'21 lottery-ownership paper, Table 8 and its published
 * code, which leaves the stem alone).
 */
public final class AddOn implements Attack {
    private static final Strength STRENGTH =
            Strength.of(
                    "share of the pruned weights",
                    Strength.Unit.SHARE,
                    0,
                    1,
                    0.005,
                    0.01,
                    0.02,
                    0.05,
                    0.1);

    private final AttackFacts facts;
    private final boolean scaled;

    private AddOn(AttackFacts facts, boolean scaled) {
        this.facts = facts;
        this.scaled = scaled;
    }

    /** Noise of deviation 0.1 in every layer. */
    public static AddOn published() {
        AttackFacts facts =
                new AttackFacts(
                        "add-on",
                        "Add weights",
                        "Revives pruned weights at random with noise of deviation 0.1.",
                        Family.CONFUSE,
                        STRENGTH.with(List.of(0.005, 0.01, 0.02, 0.05, 0.1)),
                        Needs.NOTHING,
                        Source.paper("section 4.4, Table 8"));
        return new AddOn(facts, false);
    }

    /** Noise as large as the layer's own weights. */
    public static AddOn scaled() {
        AttackFacts facts =
                new AttackFacts(
                        "add-on-scaled",
                        "Add weights, scaled",
                        "Revives pruned weights at random with noise as large as each layer's weights.",
                        Family.CONFUSE,
                        STRENGTH,
                        Needs.NOTHING,
                        Source.SIGNET);
        return new AddOn(facts, true);
    }

    @Override
    public AttackFacts facts() {
        return facts;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        // Both draw the same positions, so that they differ in the noise only.
        Draws draws = Draws.of(context.seed(), "add-on");
        List<Layer> layers = AttackedLayers.counted(suspect);
        Map<Layer, Noisy> noisy = new HashMap<>();
        for (Layer layer : layers) {
            int number = AttackedLayers.number(suspect, layer);
            float deviation = scaled ? Noise.like(layer) : Noise.PUBLISHED;
            noisy.put(layer, Noisy.of(layer, number, deviation, draws));
        }
        return new LayerwiseMove(
                suspect, layers, (layer, share) -> noisy.get(layer).revived(layer, share));
    }

    /** A number for every weight of a layer, so that a slider need not draw again. */
    private record Noisy(int[] words, int number, float deviation, Draws draws) {
        static Noisy of(Layer layer, int number, float deviation, Draws draws) {
            int[] words = new int[Math.toIntExact(layer.shape().elements())];
            for (int i = 0; i < words.length; i++) {
                words[i] = (int) draws.word(number, i);
            }
            return new Noisy(words, number, deviation, draws);
        }

        /** A pruned weight is revived exactly if its number, 0 to 1, is above 1 - p. */
        Layer revived(Layer layer, double share) {
            EditedLayer edited = new EditedLayer(layer);
            double above = (1 - share) * 0x1p32;
            for (int i = 0; i < words.length; i++) {
                if (Integer.toUnsignedLong(words[i]) > above && !edited.isKept(i)) {
                    edited.keep(i, deviation * draws.normal(number, i));
                }
            }
            return edited.finish();
        }
    }
}
