package signet.ui.train;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import signet.app.job.LatestOnly;
import signet.app.job.Outcome;
import signet.app.job.Problem;
import signet.format.file.Sha256;
import signet.lab.RunEvent;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.train.form.TrainForm;
import signet.ui.train.history.RunHistory;

/** What the place Train holds: the form, all runs, the selected round, and what runs now. */
public final class TrainViewModel {
    /** Where a run stands. */
    public enum State {
        RUNNING,
        WAITING,
        STOPPED,
        FINISHED
    }

    /** Puts runs into the queue. */
    public interface Starter {
        /**
         * Starts runs in their order, or lets them go on.
         *
         * @param title of each
         * @param abouts what is said of each while it waits
         */
        void start(String title, SequencedMap<RunSpec, String> abouts);
    }

    private final WorkbenchViewModel workbench;
    private final Starter starter;
    private final Forecaster forecaster;
    private final InstantSource clock;
    private final FormModel form = new FormModel();
    private final RunsModel runs;
    private final ReplayModel replay;
    private final LatestOnly estimating;
    private final ReadOnlyObjectWrapper<Optional<Forecast>> forecast =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Preset, Forecast>> presets =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Map<String, State>> activity =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final BooleanProperty active = new SimpleBooleanProperty();

    /**
     * @param soon runs a task on the window's thread, within a tenth of a second
     * @param forecaster estimates what a run takes; may measure for a moment
     */
    public TrainViewModel(
            WorkbenchViewModel workbench,
            RunStore store,
            Starter starter,
            Forecaster forecaster,
            Executor soon,
            InstantSource clock) {
        this.workbench = workbench;
        this.starter = starter;
        this.forecaster = forecaster;
        this.clock = clock;
        runs = new RunsModel(workbench, store, soon);
        replay = new ReplayModel(workbench.runner(), store);
        estimating = new LatestOnly(workbench.runner());
        runs.shownProperty().subscribe(this::follow);
        form.formProperty().addListener(changed -> estimate());
        active.addListener(changed -> onActive());
    }

    private void follow(RunInfo run) {
        if (run == null) {
            replay.clear();
        } else {
            replay.show(run.id(), run.history());
        }
    }

    private void onActive() {
        if (active.get()) {
            runs.load();
            estimate();
            if (presets.get().isEmpty()) {
                estimatePresets();
            }
        }
    }

    private void estimate() {
        if (!active.get()) {
            return;
        }
        RunSpec spec = form.spec();
        int seeds = form.seeds();
        estimating.<Forecast>request(
                "Estimate",
                progress -> forecaster.of(spec).times(seeds),
                event -> {},
                outcome -> {
                    forecast.set(done(outcome));
                    obstacle.set(why(outcome));
                });
    }

    private void estimatePresets() {
        TrainForm first = TrainForm.FIRST;
        workbench
                .runner()
                .<Map<Preset, Forecast>>start(
                        "Estimate the presets",
                        progress -> {
                            Map<Preset, Forecast> all = new HashMap<>();
                            for (Preset preset : Preset.values()) {
                                all.put(preset, forecaster.of(first.with(preset).spec()));
                            }
                            return all;
                        },
                        event -> {},
                        outcome -> done(outcome).ifPresent(presets::set));
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(Problem problem) ? problem.reason() : "";
    }

    private static <R> Optional<R> done(Outcome<R> outcome) {
        return outcome instanceof Outcome.Done<R>(R result)
                ? Optional.of(result)
                : Optional.empty();
    }

    /** Whether the place is shown. */
    public BooleanProperty activeProperty() {
        return active;
    }

    public FormModel form() {
        return form;
    }

    public RunsModel runs() {
        return runs;
    }

    public ReplayModel replay() {
        return replay;
    }

    /** What the run that is asked for will take; empty while it is not known. */
    public ReadOnlyObjectProperty<Optional<Forecast>> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /** Why this cannot be run, as a sentence; empty where it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** What each preset takes here; empty before it is known. */
    public ReadOnlyObjectProperty<Map<Preset, Forecast>> presetsProperty() {
        return presets.getReadOnlyProperty();
    }

    /** Where the runs stand that are among the jobs, by their ids. */
    public ReadOnlyObjectProperty<Map<String, State>> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Where a run stands. */
    public State state(RunInfo run) {
        if (run.isFinished()) {
            return State.FINISHED;
        }
        return activity.get()
                .getOrDefault(run.id(), run.underWay() ? State.RUNNING : State.STOPPED);
    }

    /** Runs that can go on, do not, and are not listed among the jobs. */
    public List<RunInfo> unfinished() {
        return runs.all().stream()
                .filter(run -> state(run) == State.STOPPED)
                .filter(run -> !activity.get().containsKey(run.id()))
                .toList();
    }

    /** Starts what the form asks for; what was run already is only shown. */
    public void start() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        List<RunSpec> open = open();
        open.forEach(spec -> runs.add(runs.find(spec.id()).orElseGet(() -> fresh(spec))));
        runs.show((open.isEmpty() ? form.spec() : open.getFirst()).id());
        if (!open.isEmpty()) {
            SequencedMap<RunSpec, String> abouts = new LinkedHashMap<>();
            open.forEach(spec -> abouts.put(spec, about(spec)));
            starter.start(title(open.getFirst()), abouts);
        }
    }

    /** The runs that the form asks for and that are not done yet. */
    private List<RunSpec> open() {
        return form.specs().stream().filter(spec -> !runs.isDone(spec)).toList();
    }

    private RunInfo fresh(RunSpec spec) {
        return new RunInfo(
                spec.id(), Optional.empty(), spec, clock.instant(), false, RunHistory.EMPTY);
    }

    private String about(RunSpec spec) {
        String about = RunWords.about(spec);
        return form.seeds() == 1 ? about : about + ", seed " + spec.recipe().seed();
    }

    /** Starts a preset as it is. */
    public void start(Preset preset) {
        form.edit(now -> now.with(preset));
        start();
    }

    /** Lets a run go on. */
    public void resume(RunInfo run) {
        runs.add(run);
        SequencedMap<RunSpec, String> about = new LinkedHashMap<>();
        about.put(run.spec(), RunWords.about(run.spec()));
        starter.start(title(run.spec()), about);
    }

    private static String title(RunSpec spec) {
        return "%s, %s".formatted(RunWords.verb(spec.kind()), RunWords.network(spec.network()));
    }

    /** What the button says below it. */
    public String startNote(int running) {
        int open = open().size();
        if (open == 0) {
            return form.seeds() == 1
                    ? "This run was done already. Start shows it."
                    : "These runs were done already. Start shows the first.";
        }
        String which = open == 1 ? "" : "%d runs, one after the other. ".formatted(open);
        return which + when(running);
    }

    private static String when(int running) {
        return switch (running) {
            case 0 -> "Starts at once. Ctrl+Enter";
            case 1 -> "Joins the queue behind 1 running job. Ctrl+Enter";
            default -> "Joins the queue behind %d jobs. Ctrl+Enter".formatted(running);
        };
    }

    /** Something happened in a run. */
    public void tell(String id, RunEvent event) {
        runs.tell(id, event);
    }

    /** Other runs run or wait now. */
    public void tell(Map<String, State> states) {
        activity.set(Map.copyOf(states));
    }

    /** Whether a round is selected whose ticket is there. */
    public BooleanBinding hasTicket() {
        return Bindings.createBooleanBinding(
                () -> replay.ticket(replay.roundProperty().get()).isPresent(),
                replay.roundProperty(),
                replay.framesProperty());
    }

    /** Whether the ticket in hand lies in a file, so that a run can start from it. */
    public BooleanBinding hasSavedTicket() {
        return Bindings.createBooleanBinding(
                () -> workbench.fileInHand().isPresent(),
                workbench.ticketProperty(),
                workbench.historyProperty());
    }

    /** Asks for a run that starts from the ticket in hand, under its masks. */
    public void trainTicket() {
        form.edit(now -> now.with(RunSpec.Kind.TRAIN));
        workbench.fileInHand().ifPresent(this::take);
    }

    /** Asks for a run that starts from the ticket in a file, which its content names. */
    public void take(Path file) {
        workbench.<NetworkSource>start(
                "Read " + file.getFileName(),
                progress -> new NetworkSource.TicketFile(file.toAbsolutePath(), Sha256.of(file)),
                ticket -> form.edit(now -> now.with(ticket)));
    }

    /** Takes the ticket of the selected round into hand. */
    public void open(Runnable then) {
        replay.ticket(replay.roundProperty().get())
                .ifPresent(ticket -> workbench.openThen(ticket.file().path(), then));
    }
}
