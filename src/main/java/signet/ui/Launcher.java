package signet.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;

/**
 * Starts the window. Not an {@link Application} itself, because JavaFX refuses to start one from
 * the class path.
 */
public final class Launcher {
    private Launcher() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param file the ticket to show, or null for none
     */
    public static void launch(Path file) {
        List<String> arguments = file == null ? List.of() : List.of(file.toString());
        Application.launch(SignetApplication.class, arguments.toArray(String[]::new));
    }
}
