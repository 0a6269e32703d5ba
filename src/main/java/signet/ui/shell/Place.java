package signet.ui.shell;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/**
 * One of the places along the life of a ticket.
 *
 * @param number its key is Ctrl and this digit, 1 to 5
 * @param title one word, shown under the icon
 * @param icon shown in the rail
 * @param view what fills the window while one is there
 * @param needsTicket whether there is nothing to do without an open ticket
 */
public record Place(int number, String title, Feather icon, Node view, boolean needsTicket) {}
