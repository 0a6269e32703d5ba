package signet.ui;

import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.kordamp.ikonli.feather.Feather;
import signet.app.History;
import signet.app.OpenedTicket;
import signet.app.settings.Theme;
import signet.ui.command.Command;
import signet.ui.command.Commands;
import signet.ui.heatmap.HeatmapMode;
import signet.ui.inspect.InspectViewModel;
import signet.ui.shell.Place;
import signet.ui.shell.WorkbenchViewModel;

/** The catalogue of the window, filled. */
final class WindowCommands {
    private static final String NO_TICKET = "Open a ticket first";
    private static final String NOT_THERE = "Go to Inspect with a ticket first";

    private final Commands commands = new Commands();
    private final WorkbenchViewModel model;
    private final InspectViewModel inspect;
    private final BooleanBinding hasTicket;

    private WindowCommands(WorkbenchViewModel model, InspectViewModel inspect) {
        this.model = model;
        this.inspect = inspect;
        this.hasTicket = model.hasTicket();
    }

    /** All commands; those that need the views are given by {@code actions}. */
    static Commands fill(
            WorkbenchViewModel model, InspectViewModel inspect, WindowActions actions) {
        WindowCommands filler = new WindowCommands(model, inspect);
        filler.files(actions);
        filler.views(actions);
        filler.pictures(actions);
        filler.exports(actions);
        filler.window(actions);
        return filler.commands;
    }

    /** Goes to a place, with a ticket if it needs one. */
    static Command goTo(Place place, BooleanBinding hasTicket, Runnable action) {
        return Command.when(
                "place." + place.title().toLowerCase(Locale.ROOT),
                "Go to " + place.title(),
                place.icon(),
                "Shortcut+" + place.number(),
                place.needsTicket() ? hasTicket : new ReadOnlyBooleanWrapper(true),
                NO_TICKET,
                action);
    }

    private void files(WindowActions actions) {
        always("ticket.open", "Open a ticket", Feather.FOLDER, "Shortcut+O", actions::openTicket);
        commands.add(
                Command.when(
                        "edit.undo",
                        "Undo",
                        Feather.ROTATE_CCW,
                        "Shortcut+Z",
                        inHistory(history -> history.undoable().isPresent()),
                        "Nothing was changed",
                        model::undo));
        commands.add(
                Command.when(
                        "edit.redo",
                        "Redo",
                        Feather.ROTATE_CW,
                        "Shortcut+Shift+Z",
                        inHistory(history -> history.redoable().isPresent()),
                        "Nothing was undone",
                        model::redo));
        withTicket("ticket.close", "Close the ticket", Feather.X, "Shortcut+W", model::close);
    }

    private void views(WindowActions actions) {
        inInspect(
                "inspect.whole-network",
                "Whole network",
                Feather.GRID,
                "G",
                () -> inspect.wholeNetworkProperty().set(!inspect.wholeNetworkProperty().get()));
        inInspect("inspect.compare", "Compare", Feather.COLUMNS, "C", actions::compareWithAnother);
        commands.add(
                Command.when(
                        "inspect.stop-comparing",
                        "Stop comparing",
                        Feather.X,
                        "",
                        Bindings.isNotNull(inspect.otherProperty()),
                        "There is no second ticket",
                        inspect::stopComparing));
        withTicket(
                "inspect.filter",
                "Filter layers",
                Feather.FILTER,
                "Shortcut+F",
                actions::startFilter);
        withTicket(
                "layer.next", "Next layer", Feather.ARROW_DOWN, "Alt+DOWN", () -> inspect.step(1));
        withTicket(
                "layer.previous",
                "Previous layer",
                Feather.ARROW_UP,
                "Alt+UP",
                () -> inspect.step(-1));
    }

    private void pictures(WindowActions actions) {
        for (HeatmapMode mode : HeatmapMode.values()) {
            withTicket(
                    "heatmap." + mode.name().toLowerCase(Locale.ROOT),
                    "Show " + mode.title().toLowerCase(Locale.ROOT),
                    Feather.EYE,
                    "",
                    () -> actions.heatmap().modeProperty().set(mode));
        }
        withTicket(
                "heatmap.zoom-in",
                "Zoom in",
                Feather.PLUS,
                "Shortcut+EQUALS",
                () -> actions.heatmap().zoomIn());
        withTicket(
                "heatmap.zoom-out",
                "Zoom out",
                Feather.MINUS,
                "Shortcut+MINUS",
                () -> actions.heatmap().zoomOut());
        withTicket(
                "heatmap.fit",
                "Fit the layer into the view",
                Feather.MAXIMIZE,
                "Shortcut+0",
                () -> actions.heatmap().zoomToFit());
    }

    private void exports(WindowActions actions) {
        commands.add(
                Command.always(
                        "inspect.table",
                        "Show the picture as a table",
                        Feather.LIST,
                        "Shortcut+T",
                        actions::showTable));
        withTicket(
                "inspect.export",
                "Export heatmap or table",
                Feather.DOWNLOAD,
                "Shortcut+E",
                actions::chooseExport);
        withTicket("export.png", "Export heatmap as PNG", Feather.IMAGE, "", actions::exportPng);
        withTicket("export.svg", "Export heatmap as SVG", Feather.IMAGE, "", actions::exportSvg);
        withTicket("export.csv", "Export layer table as CSV", Feather.LIST, "", actions::exportCsv);
        withTicket(
                "inspect.copy",
                "Copy the layer's numbers",
                Feather.COPY,
                "Shortcut+Shift+C",
                actions::copyNumbers);
    }

    private void window(WindowActions actions) {
        always(
                "palette",
                "Find a layer or run a command",
                Feather.SEARCH,
                "Shortcut+Shift+P",
                actions::openPalette);
        always(
                "theme.switch",
                "Switch between light and dark",
                Feather.MOON,
                "Shortcut+Shift+D",
                actions::switchTheme);
        always(
                "theme.system",
                "Follow the system's light or dark",
                Feather.MONITOR,
                "",
                () -> model.remember(settings -> settings.withTheme(Theme.SYSTEM)));
        always("settings", "Settings", Feather.SETTINGS, "Shortcut+COMMA", actions::openSettings);
        always("panes.next", "Next pane", Feather.SIDEBAR, "F6", () -> actions.nextPane(1));
        always(
                "panes.previous",
                "Previous pane",
                Feather.SIDEBAR,
                "Shift+F6",
                () -> actions.nextPane(-1));
        always(
                "jobs",
                "Show or hide the jobs",
                Feather.ACTIVITY,
                "Shortcut+J",
                actions::toggleJobs);
        always(
                "panes.tree",
                "Show or hide the left column",
                Feather.SIDEBAR,
                "Shortcut+B",
                actions::toggleTree);
        always(
                "panes.inspector",
                "Show or hide the right column",
                Feather.SIDEBAR,
                "Shortcut+I",
                actions::toggleInspector);
        always("help.keys", "Show all keys", Feather.HELP_CIRCLE, "F1", actions::openPalette);
        always("quit", "Quit Signet", Feather.LOG_OUT, "Shortcut+Q", actions::quit);
    }

    private BooleanBinding inHistory(Predicate<History<OpenedTicket>> condition) {
        return Bindings.createBooleanBinding(
                () -> {
                    History<OpenedTicket> history = model.historyProperty().get();
                    return history != null && condition.test(history);
                },
                model.historyProperty());
    }

    private void always(String id, String title, Feather icon, String keys, Runnable action) {
        commands.add(Command.always(id, title, icon, keys, action));
    }

    /** Single letters mean something in their own place only. */
    private void inInspect(String id, String title, Feather icon, String keys, Runnable action) {
        BooleanBinding possible = hasTicket.and(inspect.activeProperty());
        commands.add(Command.when(id, title, icon, keys, possible, NOT_THERE, action));
    }

    private void withTicket(String id, String title, Feather icon, String keys, Runnable action) {
        commands.add(Command.when(id, title, icon, keys, hasTicket, NO_TICKET, action));
    }
}
