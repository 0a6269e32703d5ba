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
 * Lifts the masks, so that every pruned weight trains from 0, and then leaves the network dense or
 * prunes it by magnitude to as many weights as before (watermark science, section 1.2).
 */
public final class DenseFineTuning implements Attack {
    private final AttackFacts facts;
    private final boolean prunesAgain;

    private DenseFineTuning(String id, String title, String line, boolean prunesAgain) {
        this.prunesAgain = prunesAgain;
        this.facts =
                new AttackFacts(
                        id,
                        title,
                        line,
                        Family.REMOVE,
                        Strength.passes(2.0, 8.0),
                        new Needs(false, false, Needs.Data.SAME),
                        Source.SIGNET);
    }

    /** Leaves the network dense. */
    public static DenseFineTuning staysDense() {
        return new DenseFineTuning(
                "dense-fine-tune",
                "Dense fine-tune",
                "Lifts the masks and trains every weight.",
                false);
    }

    /** Makes it as sparse as it was. */
    public static DenseFineTuning prunesAgain() {
        return new DenseFineTuning(
                "dense-fine-tune-prune",
                "Dense fine-tune, prune again",
                "Lifts the masks, trains every weight, and prunes by magnitude to as many as before.",
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
        Ticket start = AttackedLayers.lifted(suspect.shipped(), pruned);
        return epochs -> {
            Ticket dense = retrainer.train(start, context.retraining(Needs.Data.SAME, epochs));
            return prunesAgain ? PruningOrder.asSparse(dense, pruned) : dense;
        };
    }
}
