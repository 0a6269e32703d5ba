/**
 * The window: everything that imports JavaFX, and nothing else does.
 *
 * <p>Screens show what the other rooms know and call what they can do; they decide nothing about
 * networks themselves. Classes named ViewModel hold what a screen shows and import no {@code
 * javafx.scene}.
 */
package signet.ui;
