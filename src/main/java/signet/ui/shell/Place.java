package signet.ui.shell;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/**
 * One of the places along the life of a ticket.
 *
 * @param title one word, shown under the icon
 * @param icon shown in the rail
 * @param view what fills the window while one is there
 */
public record Place(String title, Feather icon, Node view) {}
