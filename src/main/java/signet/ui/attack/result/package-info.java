/**
 * What a sweep measured, in a gallery, a table and a chart that share one selection. Draws what
 * {@code signet.report.attack} says and computes nothing of its own.
 */
package signet.ui.attack.result;
