package signet.mark.embed;

/**
 * How many weights the lit kernels of a signature have: what pruning must take before a module is
 * lost.
 *
 * @param least of any lit kernel
 * @param mean over the lit kernels
 * @param kernels number of lit kernels
 */
public record Margin(int least, double mean, int kernels) {}
