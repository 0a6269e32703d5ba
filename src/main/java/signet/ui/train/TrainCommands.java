package signet.ui.train;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.command.Command;
import signet.ui.command.Commands;

/** What a person can do in the place Train. */
public final class TrainCommands {
    private final Commands commands;
    private final TrainViewModel model;

    private TrainCommands(Commands commands, TrainViewModel model) {
        this.commands = commands;
        this.model = model;
    }

    /** What needs the window: other places, dialogs, messages. */
    public interface Actions {
        /** Goes to Train and asks for training of the ticket in hand. */
        void trainTicket();

        /** Takes the selected round into hand and goes to Inspect. */
        void inspectRound();

        /** Takes the selected round into hand and goes to Sign. */
        void signRound();

        void exportRun();

        void renameRun();

        /** Puts the shown run into the trash, and offers to undo that. */
        void deleteRun();

        /** Shows the table of runs in place of the jobs, or the jobs again. */
        void toggleRuns();
    }

    /** Adds them to the catalogue. */
    public static void fill(Commands commands, TrainViewModel model, Actions actions) {
        TrainCommands filler = new TrainCommands(commands, model);
        filler.starting(actions);
        filler.rounds(actions);
        filler.runs(actions);
    }

    private BooleanBinding shown() {
        return model.activeProperty().and(Bindings.isNotNull(model.runs().shownProperty()));
    }

    private void starting(Actions actions) {
        add(
                "train.ticket",
                "Train this ticket",
                Feather.TRENDING_UP,
                model.hasSavedTicket(),
                "Open a ticket, or save the changed one, first",
                actions::trainTicket);
        // Ctrl+Enter is the primary verb of several places; the view of each hears it.
        add(
                "train.start",
                "Start search",
                Feather.PLAY,
                model.activeProperty().and(Bindings.isEmpty(model.obstacleProperty())),
                "Go to Train and ask for what can be run",
                model::start);
        BooleanBinding stopped =
                Bindings.createBooleanBinding(
                        this::canGoOn, model.runs().shownProperty(), model.activityProperty());
        add(
                "train.resume",
                "Resume run",
                Feather.PLAY_CIRCLE,
                shown().and(stopped),
                "Select a run that stopped before its end",
                () -> model.resume(model.runs().shownProperty().get()));
    }

    private boolean canGoOn() {
        RunInfo run = model.runs().shownProperty().get();
        return run != null && model.state(run) == TrainViewModel.State.STOPPED;
    }

    private void rounds(Actions actions) {
        BooleanBinding round = shown().and(model.hasTicket());
        String why = "Go to Train and select a round that has ended";
        add("train.inspect", "Open in Inspect", Feather.GRID, round, why, actions::inspectRound);
        add("train.sign", "Sign this round", Feather.EDIT_2, round, why, actions::signRound);
    }

    private void runs(Actions actions) {
        String why = "Go to Train and start a run first";
        add("train.compare", "Compare runs", Feather.COLUMNS, shown(), why, actions::toggleRuns);
        BooleanBinding own =
                Bindings.createBooleanBinding(
                        model.runs()::ownsShown, model.runs().shownProperty(), model.runs().all());
        BooleanBinding run = shown().and(own);
        add("train.export", "Export", Feather.DOWNLOAD, run, why, actions::exportRun);
        add("train.rename", "Rename", Feather.EDIT, run, why, actions::renameRun);
        add("train.delete", "Delete", Feather.TRASH_2, run, why, actions::deleteRun);
    }

    private void add(
            String id,
            String title,
            Feather icon,
            BooleanBinding possible,
            String reason,
            Runnable action) {
        commands.add(Command.when(id, title, icon, "", possible, reason, action));
    }
}
