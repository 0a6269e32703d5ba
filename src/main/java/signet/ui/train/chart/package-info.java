/**
 * The charts of Train, drawn at whole pixels in the colours of the style sheet.
 *
 * <p>Show numbers that they are given; know no run, no file and no view model.
 */
package signet.ui.train.chart;
