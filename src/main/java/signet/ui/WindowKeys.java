package signet.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.shell.MainWindow;
import signet.ui.shell.Place;

/** Keys that are no shortcuts: single letters, and Esc, which ends the nearest thing. */
final class WindowKeys {
    private final Scene scene;
    private final MainWindow window;
    private final Commands commands;
    private final BooleanSupplier cancel;
    private final List<BooleanSupplier> leave;

    /**
     * @param cancel stops what runs; false where nothing did
     * @param leave what Esc ends where nothing runs and nothing floats, the nearest first; each
     *     false where there was nothing to end
     */
    WindowKeys(
            Scene scene,
            MainWindow window,
            Commands commands,
            BooleanSupplier cancel,
            List<BooleanSupplier> leave) {
        this.scene = scene;
        this.window = window;
        this.commands = commands;
        this.cancel = cancel;
        this.leave = List.copyOf(leave);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        boolean done =
                event.getCode() == KeyCode.ESCAPE
                        ? cancel.getAsBoolean() || !window.isModalOpen() && left()
                        : isCommand(event) && run(event.getCode().getName());
        if (done) {
            event.consume();
        }
    }

    private boolean left() {
        return leave.stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    /** Single letters are commands wherever they are not text. */
    private boolean isCommand(KeyEvent event) {
        boolean text = scene.getFocusOwner() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        return !text && plain && !window.isModalOpen() && event.getCode().isLetterKey();
    }

    private boolean run(String letter) {
        return commands.all().stream()
                .filter(command -> command.keys().equals(letter) && isAboutWhatIsShown(command))
                .findFirst()
                .map(command -> {
                    command.run();
                    return true;
                })
                .orElse(false);
    }

    /** A letter means what it says in its own place, which the first word of its id names. */
    private boolean isAboutWhatIsShown(Command command) {
        Place place = window.placeProperty().get();
        return place != null
                && command.id().startsWith(place.title().toLowerCase(Locale.ROOT) + ".");
    }
}
