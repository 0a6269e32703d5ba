package signet.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import signet.ui.command.Commands;
import signet.ui.shell.MainWindow;

/** Keys that are no shortcuts: single letters, and Esc, which ends the nearest thing. */
final class WindowKeys {
    private final Scene scene;
    private final MainWindow window;
    private final Commands commands;
    private final BooleanSupplier lettersAct;
    private final BooleanSupplier cancel;
    private final List<BooleanSupplier> leave;

    /**
     * @param lettersAct whether the place that single letters are about is shown
     * @param cancel stops what runs; false where nothing did
     * @param leave what Esc ends where nothing runs and nothing floats, the nearest first; each
     *     false where there was nothing to end
     */
    WindowKeys(
            Scene scene,
            MainWindow window,
            Commands commands,
            BooleanSupplier lettersAct,
            BooleanSupplier cancel,
            List<BooleanSupplier> leave) {
        this.scene = scene;
        this.window = window;
        this.commands = commands;
        this.lettersAct = lettersAct;
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

    /** Single letters are commands where they mean something and are not text. */
    private boolean isCommand(KeyEvent event) {
        boolean text = scene.getFocusOwner() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean command = plain && event.getCode().isLetterKey();
        return command && !text && !window.isModalOpen() && lettersAct.getAsBoolean();
    }

    private boolean run(String letter) {
        return commands.all().stream()
                .filter(command -> command.keys().equals(letter))
                .findFirst()
                .map(command -> {
                    command.run();
                    return true;
                })
                .orElse(false);
    }
}
