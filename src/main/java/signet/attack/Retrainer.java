package signet.attack;

import signet.net.train.Teaching;
import signet.ticket.Ticket;

/** Trains a ticket for an attacker; whoever runs an attack brings one with an engine. */
public interface Retrainer {
    /**
     * Trains under the ticket's masks: weights that a mask does not keep stay zero, layers that are
     * not pruned train in full.
     *
     * @param start masks as stored or as exact zeros; not changed
     * @return the trained ticket with the same masks, pruned weights zero
     * @throws AttackException if the images are not there or do not fit the network, in a sentence
     */
    Ticket train(Ticket start, Retraining how) throws AttackException;

    /**
     * Trains a fresh network of the same architecture, every weight of it, on what a ticket says of
     * the attacker's images.
     *
     * @param teacher is asked and not changed
     * @param how its seed decides the initial values, too
     * @return the fresh network, nothing of it pruned
     * @throws AttackException if the images are not there or do not fit the network, in a sentence
     */
    Ticket distil(Ticket teacher, Retraining how, Teaching teaching) throws AttackException;

    /**
     * How an attacker trains.
     *
     * @param data the owner's images, or those of another task, for which stem and classifier start
     *     afresh
     * @param epochs passes over the attacker's images, at least 1
     * @param learningRate of SGD
     * @param dataShare part of the images that the attacker has, above 0 to 1
     * @param seed of order and augmentation, and of which images the attacker has
     */
    record Retraining(
            Needs.Data data, int epochs, double learningRate, double dataShare, long seed) {}
}
