/**
 * What attacks did to signed tickets, as rows: one for each ticket, attack, strength and seed, and
 * the same rows grouped over seeds, as CSV, JSON lines and LaTeX.
 *
 * <p>Plain data: runs no attack, reads no ticket and draws nothing. Accuracies are 0 to 1, drops
 * are in percentage points, p-values are those after search.
 */
package signet.report.attack;
