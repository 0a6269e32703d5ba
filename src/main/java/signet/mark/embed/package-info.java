/**
 * Writing a signature into a ticket: which free codewords to choose, which weights to give up and
 * which to re-grow, so that exactly as many stay kept as before.
 *
 * <p>Every method makes a new ticket; cancelled or refused, none is made.
 */
package signet.mark.embed;
