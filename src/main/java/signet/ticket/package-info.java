/**
 * The sparse network as data: tensors, layers, masks, and the numbers that describe them.
 *
 * <p>Everything here is immutable and knows the JDK only: no files, no library, no window.
 */
package signet.ticket;
