/**
 * How tickets are found: which weights go, what the rest starts again from, when to stop, and the
 * controls that show whether the mask or the numbers matter.
 *
 * <p>Trains nothing and stores nothing: whoever runs a search trains between two decisions.
 */
package signet.prune;
