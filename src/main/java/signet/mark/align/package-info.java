/**
 * Putting the channels of a suspect back into the owner's order, by the masks alone (Ainsworth et
 * al., "Git Re-Basin", ICLR 2023, on masks instead of weights).
 *
 * <p>Channels can be exchanged without changing what a network computes, which moves every kernel
 * but leaves its pattern intact. An alignment must not look at the layers that are to be tested:
 * fitted to a signature, innocent masks would come to agree with it.
 */
package signet.mark.align;
