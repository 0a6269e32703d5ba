package signet.ui;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import org.kordamp.ikonli.feather.Feather;
import signet.app.worker.QueuedJob;
import signet.app.worker.RunSweep;
import signet.ui.attack.AttackCommands;
import signet.ui.attack.AttackView;
import signet.ui.attack.AttackViewModel;
import signet.ui.attack.Signings;
import signet.ui.attack.SweepJobs;
import signet.ui.attack.SweepStore;
import signet.ui.command.Commands;
import signet.ui.heatmap.HeatmapView;
import signet.ui.jobs.JobRow;
import signet.ui.jobs.JobsViewModel;
import signet.ui.shell.MainWindow;
import signet.ui.shell.Messages;
import signet.ui.shell.Place;
import signet.ui.shell.WorkbenchViewModel;

/** The place Attack with its commands, dialogs and files. */
final class AttackPlace implements AttackCommands.Actions {
    private static final int NUMBER = 4;

    private final AttackViewModel model;
    private final AttackView view;
    private final Place place;
    private final Supplier<FileDialogs> dialogs;
    private final Supplier<Messages> messages;
    private final JobsViewModel jobs;

    /**
     * @param commands takes the commands of this place
     * @param dialogs asks for files
     * @param messages shows what was done
     * @param signings the records of tickets that were signed in this window
     * @param store where sweeps are kept
     * @param jobs the queue
     */
    AttackPlace(
            WorkbenchViewModel workbench,
            Commands commands,
            Supplier<FileDialogs> dialogs,
            Supplier<Messages> messages,
            Signings signings,
            SweepStore store,
            JobsViewModel jobs) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.jobs = jobs;
        model = new AttackViewModel(workbench, signings, store, new SweepStarter(workbench, jobs));
        AttackCommands.fill(commands, model, this);
        view = new AttackView(model, commands);
        place = new Place(NUMBER, "Attack", Feather.CROSSHAIR, view, false);
    }

    /** Shows in the window's edges what runs here. */
    void connect(MainWindow edges) {
        jobs.rows().addListener((ListChangeListener<JobRow>) change -> onJobs(edges));
        jobs.onSweep((folder, event) -> model.sweeps().tell(folder, event));
    }

    private void onJobs(MainWindow edges) {
        Set<Path> listed = new HashSet<>();
        Set<Path> open = new HashSet<>();
        for (QueuedJob job : jobs.jobs()) {
            if (job.request() instanceof RunSweep sweep) {
                listed.add(sweep.folder());
                if (job.state().isOpen()) {
                    open.add(sweep.folder());
                }
            }
        }
        SweepJobs now = new SweepJobs(listed, open);
        if (!now.equals(model.sweeps().jobsProperty().get())) {
            model.sweeps().tell(now);
        }
        edges.markBusy(place, jobs.isRunning(RunSweep.class));
    }

    @Override
    public void openRecord() {
        dialogs.get().openRecord("Open the owner's record").ifPresent(model::openRecord);
    }

    @Override
    public void chooseImages() {
        dialogs.get()
                .openFolder("Choose the images that the network was trained on")
                .ifPresent(model.plan().imagesProperty()::set);
    }

    @Override
    public void chooseOtherImages() {
        dialogs.get()
                .openFolder("Choose images of another task")
                .ifPresent(model.plan().otherImagesProperty()::set);
    }

    @Override
    public void addControl() {
        dialogs.get().openTicket("Add a control ticket").ifPresent(model.plan().controls()::add);
    }

    @Override
    public void openSweep() {
        dialogs.get().openFolder("Open the folder of a sweep").ifPresent(model.sweeps()::open);
    }

    @Override
    public void exportReport() {
        dialogs.get()
                .openFolder("Write the report into an empty folder")
                .ifPresent(folder ->
                        model.export(
                                folder,
                                written ->
                                        messages.get()
                                                .show(
                                                        Messages.Tone.OK,
                                                        "Written: the report, %d files in %s."
                                                                .formatted(
                                                                        written.files().size(),
                                                                        folder.getFileName()))));
    }

    /** Paints for the theme of another picture. */
    void paintLike(HeatmapView other) {
        other.paletteProperty().subscribe(palette -> view.paintFor(palette.darkTheme()));
    }

    Place place() {
        return place;
    }

    AttackViewModel model() {
        return model;
    }
}
