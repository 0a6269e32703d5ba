package signet.attack.remove;

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
import signet.ticket.Ticket;

/** Trains on under the masks, on the owner's images or on another task. */
public final class FineTuning implements Attack {
    private final AttackFacts facts;

    private FineTuning(String id, String title, String line, Needs.Data data, Source source) {
        facts =
                new AttackFacts(
                        id,
                        title,
                        line,
                        Family.REMOVE,
                        Strength.passes(1.0, 3.0, 10.0),
                        new Needs(false, false, data),
                        source);
    }

    /** On the same task. */
    public static FineTuning sameData() {
        return new FineTuning(
                "fine-tune",
                "Fine-tune, same data",
                "Trains on under the masks with the owner's images, or a part of them.",
                Needs.Data.SAME,
                Source.SIGNET);
    }

    /** On another task, as a thief does who wants the features. */
    public static FineTuning transfer() {
        return new FineTuning(
                "transfer",
                "Transfer",
                "Trains on under the masks with images of another task; stem and classifier start afresh.",
                Needs.Data.OTHER,
                Source.paper("section 4.2, Table 4"));
    }

    @Override
    public AttackFacts facts() {
        return facts;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        Retrainer retrainer = context.requireRetrainer();
        AttackedLayers.requireWeights(suspect);
        Ticket start = suspect.shipped();
        Needs.Data data = facts.needs().data();
        return epochs -> retrainer.train(start, context.retraining(data, epochs));
    }
}
