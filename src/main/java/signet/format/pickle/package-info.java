/**
 * Pickles as data.
 *
 * <p>A pickle is a program for a small stack machine that may call anything. The machine here
 * cannot: it has no way to call, look up or construct, only nodes that say what the file asked for.
 * What those nodes mean is decided elsewhere, after the machine has stopped.
 */
package signet.format.pickle;
