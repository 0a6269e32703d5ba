/**
 * What a person can do, once: every operation is described here and nowhere else, and command line,
 * menus, palette and help are made from that description.
 *
 * <p>Knows neither window nor terminal: no JavaFX, no picocli, nothing is printed here.
 */
package signet.app;
