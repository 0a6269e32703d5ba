package signet.attack.remove;

import java.util.List;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.AttackFacts;
import signet.attack.Family;
import signet.attack.Move;
import signet.attack.Needs;
import signet.attack.Retrainer;
import signet.attack.Source;
import signet.attack.Strength;
import signet.attack.edit.AttackedLayers;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/**
 * Trains a fresh network of the same architecture on what the stolen one says of images (Hinton,
 * Vinyals and Dean 2015), and leaves it dense or prunes it by magnitude to as many weights. No
 * weight and no mask of the victim is copied.
 */
public final class Distillation implements Attack {
    private static final Source SOURCE = new Source("arXiv 1503.02531", "section 2");

    private final AttackFacts facts;
    private final boolean prunes;

    private Distillation(String id, String title, String line, boolean prunes) {
        this.prunes = prunes;
        this.facts =
                new AttackFacts(
                        id,
                        title,
                        line,
                        Family.REMOVE,
                        Strength.passes(10.0, 60.0),
                        new Needs(false, false, Needs.Data.SAME),
                        SOURCE);
    }

    /** Leaves the network dense. */
    public static Distillation staysDense() {
        return new Distillation(
                "distil",
                "Distil",
                "Trains a fresh network on what the ticket says of images.",
                false);
    }

    /** Makes it as sparse as the ticket. */
    public static Distillation prunes() {
        return new Distillation(
                "distil-prune",
                "Distil, prune",
                "Trains a fresh network on what the ticket says of images, and prunes it by magnitude to as many weights.",
                true);
    }

    @Override
    public AttackFacts facts() {
        return facts;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        Retrainer retrainer = context.requireRetrainer();
        AttackedLayers.requireWeights(suspect);
        List<Layer> pruned = suspect.prunedLayers();
        Ticket teacher = suspect.shipped();
        return epochs -> {
            Ticket student =
                    retrainer.distil(
                            teacher,
                            context.retraining(Needs.Data.SAME, epochs),
                            context.teaching());
            Ticket dense = AttackedLayers.lifted(student, pruned);
            return prunes ? PruningOrder.asSparse(dense, pruned) : dense;
        };
    }
}
