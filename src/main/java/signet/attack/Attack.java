package signet.attack;

import signet.ticket.Ticket;

/**
 * One way to make a signature unreadable, or a claim fail.
 *
 * <p>An attack is repeatable: the same suspect, strength and context give the same ticket, bit for
 * bit. What it returns is a ticket as it would be handed on: every weight it prunes is zero under a
 * mask of 0, every weight it adds has a value under a mask of 1, whether masks are stored or are
 * exact zeros. Layers whose values change are float32 afterwards.
 */
public interface Attack {
    AttackFacts facts();

    /**
     * Looks at a suspect once, so that any strength can be tried quickly afterwards.
     *
     * @throws AttackException if the context lacks something, or the attack does not apply
     */
    Move aim(Ticket suspect, AttackContext context) throws AttackException;

    /** The same with the range of strengths checked. */
    default PreparedAttack prepare(Ticket suspect, AttackContext context) throws AttackException {
        return new PreparedAttack(facts().strength(), aim(suspect, context));
    }

    /**
     * Attacks a suspect.
     *
     * @param strength in the unit of {@code facts().strength()}
     * @throws IllegalArgumentException if the strength is out of range, naming the range
     * @throws AttackException if the context lacks something, or the attack does not apply
     */
    default Ticket apply(Ticket suspect, double strength, AttackContext context)
            throws AttackException {
        facts().strength().require(strength);
        return prepare(suspect, context).at(strength);
    }
}
