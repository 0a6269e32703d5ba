/**
 * The figures of an attack table: accuracy lost against evidence, curves over strength, the null
 * distribution and its QQ plot, and the gallery of extracted codes. Light theme, for paper.
 *
 * <p>The one place that knows JFreeChart. Draws what it is given; measures nothing and writes no
 * file.
 */
package signet.report.chart;
