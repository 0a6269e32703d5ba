/**
 * What every figure is made of: a drawing that becomes PNG or SVG, the type it is set in, the pen.
 *
 * <p>Knows no ticket and no table; the one place that knows Batik and writes images.
 */
package signet.report.figure;
