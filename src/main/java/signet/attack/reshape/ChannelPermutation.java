package signet.attack.reshape;

import java.util.stream.IntStream;
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
 * Exchanges channels that may be exchanged, batch normalisation and residual stream included: the
 * network computes the same (LayerShuffle of arXiv 2205.00199; watermark science, section 1.3). A
 * signature at a fixed place reads as noise afterwards.
 */
public final class ChannelPermutation implements Attack {
    private static final AttackFacts FACTS =
            new AttackFacts(
                    "permute",
                    "Permute channels",
                    "Exchanges channels without changing what the network computes.",
                    Family.RESHAPE,
                    Strength.of("share of the free channels", Strength.Unit.SHARE, 0, 1, 0.1, 1.0),
                    Needs.NOTHING,
                    new Source("arXiv 2205.00199", "LayerShuffle"));

    @Override
    public AttackFacts facts() {
        return FACTS;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        Draws draws = Draws.of(context.seed(), FACTS.id());
        return KnownNetwork.of(suspect)
                .changing((network, group, number, share) -> {
                    int[] order = circle(draws.order(group.channels(), number), share);
                    return Channels.exchange(network, group, order);
                });
    }

    /** An order in which a part of the channels, in a circle, each becomes the next one. */
    private static int[] circle(int[] drawn, double share) {
        int[] order = IntStream.range(0, drawn.length).toArray();
        int count = (int) Math.rint(share * drawn.length);
        for (int i = 0; i < count; i++) {
            order[drawn[i]] = drawn[(i + 1) % count];
        }
        return order;
    }
}
