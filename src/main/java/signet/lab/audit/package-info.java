/**
 * What innocent tickets show: whether anybody could claim one, by chance or by choosing afterwards.
 *
 * <p>Uses the same null model as a claim does; what it finds is reported, never corrected for.
 */
package signet.lab.audit;
