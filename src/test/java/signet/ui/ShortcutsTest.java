package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import signet.ui.command.Command;
import signet.ui.heatmap.HeatmapView;

/** No key means two things: neither two commands, nor a command and what a picture does itself. */
class ShortcutsTest extends WindowTest {
    private record Modifiers(boolean shift, boolean control, boolean alt) {}

    private static final List<Modifiers> MODIFIERS =
            List.of(
                    new Modifiers(false, false, false),
                    new Modifiers(true, false, false),
                    new Modifiers(false, true, false),
                    new Modifiers(true, true, false),
                    new Modifiers(false, false, true));

    private static KeyEvent press(KeyCode code, Modifiers held) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                code.getName(),
                code,
                held.shift(),
                held.control(),
                held.alt(),
                false);
    }

    private List<Command> commandsFor(KeyEvent press) {
        return workbench.commands().all().stream()
                .filter(command -> command.shortcut().filter(keys -> keys.match(press)).isPresent())
                .toList();
    }

    private static boolean isTakenByPictures(KeyEvent press) {
        AtomicBoolean left = new AtomicBoolean();
        HeatmapView picture = new HeatmapView(Runnable::run);
        Group parent = new Group(picture);
        parent.addEventHandler(KeyEvent.KEY_PRESSED, event -> left.set(true));
        Event.fireEvent(picture, press);
        return !left.get();
    }

    @Test
    void noKeyMeansTwoThings() {
        robot.interact(() -> {
            int taken = 0;
            for (Modifiers held : MODIFIERS) {
                for (KeyCode code : KeyCode.values()) {
                    KeyEvent press = press(code, held);
                    List<Command> commands = commandsFor(press);
                    assertThat(commands).as(press.toString()).hasSizeLessThan(2);
                    if (isTakenByPictures(press)) {
                        taken++;
                        assertThat(commands).as(press.toString()).isEmpty();
                    }
                }
            }
            assertThat(taken).isGreaterThan(10);
        });
    }
}
