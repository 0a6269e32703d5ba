package signet.attack.remove;

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
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Prunes a part of the surviving weights of all convolutions together, stem included, and trains
 * nothing: one-magnitude pruning or random pruning (NeurIPS'21 lottery-ownership paper, Table 6 and
 * its published code).
 */
public final class Pruning implements Attack {
    private static final Strength STRENGTH =
            Strength.of(
                            "share of the surviving weights",
                            Strength.Unit.SHARE,
                            0,
                            0.99,
                            0.05,
                            0.1,
                            0.2,
                            0.3,
                            0.5)
                    .with(List.of(0.05, 0.1, 0.2, 0.3, 0.5));

    private final AttackFacts facts;
    private final boolean smallest;

    private Pruning(String id, String title, String line, boolean smallest) {
        this.smallest = smallest;
        AttackFacts drawing =
                new AttackFacts(
                        id,
                        title,
                        line,
                        Family.REMOVE,
                        STRENGTH,
                        Needs.NOTHING,
                        Source.paper("Tables 5 and 6"));
        this.facts = smallest ? drawing.drawingNothing() : drawing;
    }

    /** Takes the weights of the smallest magnitude. */
    public static Pruning smallest() {
        return new Pruning(
                "prune", "Prune smallest", "Prunes the weights of the smallest magnitude.", true);
    }

    /** Takes any weights. */
    public static Pruning random() {
        return new Pruning("prune-random", "Prune at random", "Prunes weights at random.", false);
    }

    @Override
    public AttackFacts facts() {
        return facts;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        PruningOrder order = order(suspect, context);
        return new Move() {
            @Override
            public Ticket at(double strength) {
                return order.without(count(strength));
            }

            @Override
            public Layer layerAt(String name, double strength) {
                return order.without(count(strength), name);
            }

            /** Half to even, as PyTorch rounds the number to prune. */
            private int count(double strength) {
                return (int) Math.rint(strength * order.kept());
            }
        };
    }

    private PruningOrder order(Ticket suspect, AttackContext context) throws AttackException {
        List<Layer> layers =
                context.stem()
                        ? AttackedLayers.countedAndStem(suspect)
                        : AttackedLayers.counted(suspect);
        if (!smallest) {
            return PruningOrder.atRandom(suspect, layers, Draws.of(context.seed(), facts.id()));
        }
        AttackedLayers.requireWeights(suspect);
        return PruningOrder.byMagnitude(suspect, layers);
    }
}
