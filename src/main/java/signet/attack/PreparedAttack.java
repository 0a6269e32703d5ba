package signet.attack;

import signet.ticket.Layer;
import signet.ticket.Ticket;

/** An attack on one suspect, for a person who moves a slider. */
public final class PreparedAttack {
    private final Strength range;
    private final Move move;

    PreparedAttack(Strength range, Move move) {
        this.range = range;
        this.move = move;
    }

    /**
     * The attacked ticket.
     *
     * @throws IllegalArgumentException if the strength is out of range, naming the range
     * @throws AttackException if the ticket turns out not to allow it
     */
    public Ticket at(double strength) throws AttackException {
        return move.at(range.require(strength));
    }

    /**
     * One layer of the attacked ticket.
     *
     * @throws IllegalArgumentException if the strength is out of range, naming the range
     * @throws java.util.NoSuchElementException if there is no layer of the name
     * @throws AttackException if the ticket turns out not to allow it
     */
    public Layer layerAt(String name, double strength) throws AttackException {
        return move.layerAt(name, range.require(strength));
    }
}
