package signet.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import signet.ticket.Layer;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.inspect.InspectViewModel;
import signet.ui.shell.CommandPalette;

/** What the command palette offers: the catalogue, and the layers of the open ticket. */
final class PaletteEntries {
    private final Commands commands;
    private final InspectViewModel inspect;

    PaletteEntries(Commands commands, InspectViewModel inspect) {
        this.commands = commands;
        this.inspect = inspect;
    }

    /** Commands and layers that contain every word of a query; commands first. */
    List<CommandPalette.Entry> find(String query) {
        List<CommandPalette.Entry> found = new ArrayList<>();
        commands.matching(query).stream()
                .filter(command -> !command.id().equals("palette"))
                .map(PaletteEntries::entry)
                .forEach(found::add);
        String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
        inspect.layers().stream()
                .filter(layer -> Commands.matches(layer.name(), words))
                .map(this::entry)
                .forEach(found::add);
        return found;
    }

    private static CommandPalette.Entry entry(Command command) {
        boolean possible = command.possible().get();
        return new CommandPalette.Entry(
                command.icon(),
                command.title(),
                possible ? command.keys() : command.reason(),
                possible,
                command::run);
    }

    private CommandPalette.Entry entry(Layer layer) {
        return new CommandPalette.Entry(
                Feather.LAYERS,
                layer.name(),
                layer.mask().density().percent(),
                true,
                () -> {
                    inspect.wholeNetworkProperty().set(false);
                    inspect.layerProperty().set(layer);
                });
    }
}
