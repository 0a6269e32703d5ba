/**
 * How well the ticket in hand classifies: which images it is asked about, and what came of it.
 *
 * <p>The counting is a job of the queue, done by a worker; here it is only asked for and shown.
 */
package signet.ui.evaluate;
