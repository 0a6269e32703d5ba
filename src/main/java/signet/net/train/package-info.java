/**
 * How a network is trained: recipe, learning-rate schedule, and the state from which training goes
 * on bit for bit.
 *
 * <p>Knows no library; an engine does the arithmetic.
 */
package signet.net.train;
