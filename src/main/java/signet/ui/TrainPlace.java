package signet.ui;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import signet.app.worker.JobState;
import signet.app.worker.QueuedJob;
import signet.app.worker.RunExperiment;
import signet.data.disk.DataSets;
import signet.lab.RunData;
import signet.lab.spec.ImageSource.Origin;
import signet.ui.command.Commands;
import signet.ui.heatmap.HeatmapView;
import signet.ui.jobs.JobActions;
import signet.ui.jobs.JobRow;
import signet.ui.jobs.JobsViewModel;
import signet.ui.shell.MainWindow;
import signet.ui.shell.Messages;
import signet.ui.shell.Place;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.train.RunInfo;
import signet.ui.train.TrainCommands;
import signet.ui.train.TrainView;
import signet.ui.train.TrainViewModel;

/** The place Train with its commands, dialogs and files. */
final class TrainPlace implements TrainCommands.Actions {
    private static final int NUMBER = 3;

    /** Ten times a second is as often as a person can read a number. */
    private static final Duration PAUSE = Duration.millis(100);

    private final WorkbenchViewModel workbench;
    private final TrainViewModel model;
    private final TrainView view;
    private final Place place;
    private final Supplier<FileDialogs> dialogs;
    private final Supplier<MainWindow> window;
    private final Consumer<String> goTo;
    private final JobsViewModel jobs;
    private final JobActions actions;

    /**
     * @param commands takes the commands of this place
     * @param dialogs asks for files
     * @param window shows questions and what was done
     * @param goTo goes to another place: {@code Inspect}
     */
    TrainPlace(
            WorkbenchViewModel workbench,
            Training training,
            Commands commands,
            Supplier<FileDialogs> dialogs,
            Supplier<MainWindow> window,
            Consumer<String> goTo) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.window = window;
        this.goTo = goTo;
        model =
                new TrainViewModel(
                        workbench,
                        training.runs(),
                        new RunStarter(workbench, training),
                        training.forecaster(),
                        TrainPlace::soon,
                        InstantSource.system());
        TrainCommands.fill(commands, model, this);
        jobs = training.jobs();
        actions = new ShownJobs(jobs, window);
        view =
                new TrainView(
                        model,
                        commands,
                        jobs.rows(),
                        actions,
                        this::chooseTicket,
                        this::chooseData);
        place = new Place(NUMBER, "Train", Feather.TRENDING_UP, view, false);
    }

    private static void soon(Runnable task) {
        PauseTransition wait = new PauseTransition(PAUSE);
        wait.setOnFinished(event -> task.run());
        wait.play();
    }

    /** Shows in the window's edges what runs here. */
    void connect(MainWindow edges) {
        jobs.rows().addListener((ListChangeListener<JobRow>) change -> onJobs(edges));
        onJobs(edges);
        view.sceneProperty().subscribe(scene -> edges.showJobsInPlace(listsJobs()));
        view.jobsShownProperty().subscribe(shown -> edges.showJobsInPlace(listsJobs()));
        jobs.onRun((spec, event) -> model.tell(spec.id(), event));
    }

    private boolean listsJobs() {
        return view.getScene() != null && view.jobsShownProperty().get();
    }

    private void onJobs(MainWindow edges) {
        Map<String, TrainViewModel.State> states = new HashMap<>();
        for (QueuedJob job : jobs.jobs()) {
            jobs.spec(job).ifPresent(spec -> states.put(spec.id(), state(job.state())));
        }
        model.tell(states);
        edges.markBusy(place, jobs.isRunning(RunExperiment.class));
    }

    private static TrainViewModel.State state(JobState job) {
        return switch (job) {
            case JobState.Waiting() -> TrainViewModel.State.WAITING;
            case JobState.Running _ -> TrainViewModel.State.RUNNING;
            case JobState.Done _ -> TrainViewModel.State.FINISHED;
            case JobState.Failed _, JobState.Cancelled _ -> TrainViewModel.State.STOPPED;
        };
    }

    /** What can be done with jobs. */
    JobActions actions() {
        return actions;
    }

    private void chooseTicket() {
        dialogs.get().openTicket("Choose a ticket to start from").ifPresent(model::take);
    }

    /** Images are named by what they are, so all of them are read once. */
    private void chooseData() {
        dialogs.get()
                .openFolder("Choose a folder of images")
                .ifPresent(folder ->
                        workbench.start(
                                "Read the images in " + folder.getFileName(),
                                progress ->
                                        new Origin.Folder(
                                                folder, RunData.digest(DataSets.open(folder))),
                                origin -> model.form().edit(form -> form.with(origin))));
    }

    @Override
    public void trainTicket() {
        model.trainTicket();
        goTo.accept("Train");
    }

    @Override
    public void inspectRound() {
        model.open(() -> goTo.accept("Inspect"));
    }

    @Override
    public void signRound() {
        model.open(() -> goTo.accept("Sign"));
    }

    @Override
    public void exportRun() {
        RunInfo run = model.runs().shownProperty().get();
        dialogs.get()
                .save("Export the run", "signet-run-" + run.id() + ".zip")
                .ifPresent(zip ->
                        model.runs()
                                .export(
                                        run.id(),
                                        zip,
                                        () ->
                                                window.get()
                                                        .messages()
                                                        .show(
                                                                Messages.Tone.OK,
                                                                "Written: " + zip.getFileName())));
    }

    @Override
    public void renameRun() {
        RunInfo run = model.runs().shownProperty().get();
        window.get()
                .openModal(
                        new RenamePanel(
                                run.name().orElse(""),
                                name -> model.runs().rename(run.id(), name),
                                window.get()::closeModal));
    }

    @Override
    public void deleteRun() {
        RunInfo run = model.runs().shownProperty().get();
        model.runs().trash(run.id());
        window.get()
                .messages()
                .offer(
                        "%s is in the trash.".formatted(run.title()),
                        "Undo",
                        () -> model.runs().restore(run));
    }

    @Override
    public void toggleRuns() {
        view.runsShownProperty().set(!view.runsShownProperty().get());
    }

    /** Paints with the colours of another heatmap. */
    void paintLike(HeatmapView other) {
        other.paletteProperty()
                .subscribe(palette -> view.paintWith(other.colourMapProperty().get(), palette));
        other.colourMapProperty()
                .subscribe(map -> view.paintWith(map, other.paletteProperty().get()));
    }

    JobsViewModel jobs() {
        return jobs;
    }

    Place place() {
        return place;
    }

    TrainViewModel model() {
        return model;
    }

    TrainView view() {
        return view;
    }
}
