/**
 * Sanity controls: networks that share one thing with a ticket and not another, to be trained
 * beside it.
 *
 * <p>They keep as many weights in each layer as the ticket does. Nothing here trains or judges.
 */
package signet.prune.control;
