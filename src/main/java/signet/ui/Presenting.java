package signet.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.shell.MainWindow;
import signet.ui.shell.Place;
import signet.ui.shell.PlaceView;
import signet.ui.theme.WindowTheme;

/** Presentation mode: large text and one picture, in whatever place the person is. */
final class Presenting {
    private final BooleanProperty on = new SimpleBooleanProperty();

    /**
     * @param commands takes the command that begins and ends it
     */
    Presenting(Commands commands) {
        commands.add(
                Command.always(
                        "present",
                        "Present with large text",
                        Feather.AIRPLAY,
                        "F9",
                        () -> on.set(!on.get())));
    }

    /** Takes hold of everything that changes its size or gives way. */
    void connect(MainWindow window, WindowTheme theme, List<Place> places) {
        on.subscribe(now -> {
            theme.present(now);
            window.present(now);
            places.forEach(place -> ((PlaceView) place.view()).present(now));
        });
    }

    /** Whether the window is presented; the tour sets it, too. */
    BooleanProperty onProperty() {
        return on;
    }

    /** Ends it; whether there was anything to end. */
    boolean leave() {
        boolean was = on.get();
        on.set(false);
        return was;
    }
}
