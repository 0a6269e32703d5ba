package signet.attack.confuse;

import java.util.List;
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
        List<NoisyLayer> layers =
                AttackedLayers.counted(suspect).stream()
                        .map(layer -> {
                            int number = AttackedLayers.number(suspect, layer);
                            return new NoisyLayer(layer, number, deviation(layer), draws);
                        })
                        .toList();
        return new Move() {
            @Override
            public Ticket at(double strength) {
                return suspect.replacing(layers.stream().map(layer -> layer.at(strength)).toList());
            }

            @Override
            public Layer layerAt(String name, double strength) {
                return layers.stream()
                        .filter(layer -> layer.name().equals(name))
                        .findFirst()
                        .map(layer -> layer.at(strength))
                        .or(() -> suspect.layer(name))
                        .orElseThrow();
            }
        };
    }

    private float deviation(Layer layer) {
        return scaled ? Noise.like(layer) : Noise.PUBLISHED;
    }

    /** A layer with a number drawn for every weight, so that a slider need not draw again. */
    private static final class NoisyLayer {
        private final Layer layer;
        private final int number;
        private final float deviation;
        private final Draws draws;
        private final int[] words;

        NoisyLayer(Layer layer, int number, float deviation, Draws draws) {
            this.layer = layer;
            this.number = number;
            this.deviation = deviation;
            this.draws = draws;
            this.words = new int[Math.toIntExact(layer.shape().elements())];
            for (int i = 0; i < words.length; i++) {
                words[i] = (int) draws.word(number, i);
            }
        }

        String name() {
            return layer.name();
        }

        /** A pruned weight is revived exactly if its number, 0 to 1, is above 1 - p. */
        Layer at(double strength) {
            EditedLayer edited = new EditedLayer(layer);
            double above = (1 - strength) * 0x1p32;
            for (int i = 0; i < words.length; i++) {
                if (Integer.toUnsignedLong(words[i]) > above && !edited.isKept(i)) {
                    edited.keep(i, deviation * draws.normal(number, i));
                }
            }
            return edited.finish();
        }
    }
}
