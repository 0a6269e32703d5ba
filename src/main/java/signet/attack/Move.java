package signet.attack;

import signet.ticket.Layer;
import signet.ticket.Ticket;

/** An attack that has looked at its suspect. Strengths are within range when they get here. */
@FunctionalInterface
public interface Move {
    /**
     * The attacked ticket.
     *
     * @throws AttackException if the ticket turns out not to allow it
     */
    Ticket at(double strength) throws AttackException;

    /**
     * One layer of the attacked ticket; faster than the whole where only a signature's layer is
     * looked at.
     *
     * @throws java.util.NoSuchElementException if there is no layer of the name
     */
    default Layer layerAt(String name, double strength) throws AttackException {
        return at(strength).layer(name).orElseThrow();
    }
}
