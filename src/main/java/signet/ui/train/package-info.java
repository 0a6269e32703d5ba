/**
 * The place Train: what to search for, what is running, and the rounds of a run.
 *
 * <p>What a run is and does is asked of {@code signet.lab} and {@code signet.app}; nothing of that
 * is decided here.
 */
package signet.ui.train;
