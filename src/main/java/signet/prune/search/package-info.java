/**
 * When to prune, how much, and when to stop, as a state machine over the history of a run.
 *
 * <p>Knows counts and accuracies only; no network, no mask. Everything follows from the history, so
 * that a run that was interrupted goes on as if it had not been.
 */
package signet.prune.search;
