/**
 * A run as it is shown: its events folded into rounds and curves.
 *
 * <p>Pure: knows neither files nor the window.
 */
package signet.ui.train.history;
