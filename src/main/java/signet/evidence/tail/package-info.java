/**
 * Exact tails of counting distributions in log space, where a double's smallest number is 2^-1074
 * and a claim may need 2^-5000.
 *
 * <p>Knows numbers only: no modules, no masks, no thresholds.
 */
package signet.evidence.tail;
