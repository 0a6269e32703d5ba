package signet.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

class CommandsTest {
    private final Commands commands = new Commands();
    private final AtomicInteger runs = new AtomicInteger();

    private Command command(String id, String title, String keys) {
        return Command.always(id, title, Feather.EYE, keys, runs::incrementAndGet);
    }

    @Test
    void findsByIdAndByWordsOfTheTitle() {
        commands.add(command("a", "Open a ticket", "Ctrl+O"));
        commands.add(command("b", "Close the ticket", ""));
        assertThat(commands.get("b").title()).isEqualTo("Close the ticket");
        assertThat(commands.matching("  TICKET op ")).extracting(Command::id).containsExactly("a");
        assertThat(commands.matching("")).hasSize(2);
        assertThatThrownBy(() -> commands.get("c")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void refusesAnIdOrAShortcutThatIsTaken() {
        commands.add(command("a", "Open", "Ctrl+O"));
        commands.add(command("b", "Close", ""));
        commands.add(command("c", "Quit", ""));
        for (Command taken :
                new Command[] {command("a", "Other", ""), command("d", "Other", "Ctrl+O")}) {
            assertThatThrownBy(() -> commands.add(taken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("collides with a");
        }
    }

    @Test
    void refusesAShortcutThatNoKeyboardHas() {
        assertThatThrownBy(() -> command("a", "Open", "Ctrl+DIGIT1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ctrl+DIGIT1 names no key");
    }

    @Test
    void runsOnlyWhatIsPossible() {
        BooleanProperty possible = new SimpleBooleanProperty();
        Command command =
                Command.when(
                        "a",
                        "Save",
                        Feather.SAVE,
                        "",
                        possible,
                        "No ticket",
                        runs::incrementAndGet);
        command.run();
        assertThat(runs).hasValue(0);
        possible.set(true);
        command.run();
        assertThat(runs).hasValue(1);
    }

    @Test
    void namesItsKeysInTheHint() {
        assertThat(command("a", "Open", "Ctrl+O").hint()).isEqualTo("Open (Ctrl+O)");
        assertThat(command("b", "Close", "").hint()).isEqualTo("Close");
    }

    @ParameterizedTest
    @CsvSource({"G, true", "1, true", "Ctrl+G, false", "Alt+DOWN, false", "F6, false"})
    void tellsLettersThatWouldBeTyped(String keys, boolean single) {
        assertThat(Commands.isSingleLetter(KeyCombination.keyCombination(keys))).isEqualTo(single);
    }
}
