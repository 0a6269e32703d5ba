package signet.ui.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signet.app.job.Outcome;
import signet.app.job.Work;
import signet.lab.sweep.KeptSweep;
import signet.lab.sweep.SweepEvent;
import signet.report.attack.AttackRow;
import signet.ui.attack.plan.SweepPlan;
import signet.ui.attack.result.ResultsViewModel;
import signet.ui.shell.WorkbenchViewModel;

/** The sweeps that are kept, those among the jobs, and the one that is looked at. */
public final class SweepsViewModel {
    /** Puts sweeps among the jobs. */
    @FunctionalInterface
    public interface Starter {
        /** Begins with a sweep, or lets it go on. */
        void start(MeasuredSweep sweep);
    }

    private final WorkbenchViewModel workbench;
    private final SweepStore store;
    private final Starter starter;
    private final ResultsViewModel results = new ResultsViewModel();
    private final ObservableList<KeptSweep> kept = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<MeasuredSweep> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SweepJobs> jobs =
            new ReadOnlyObjectWrapper<>(SweepJobs.NONE);

    /** Rows of what runs, which a reading of its folder may have come too early for. */
    private final Map<Path, List<AttackRow>> heard = new HashMap<>();

    SweepsViewModel(WorkbenchViewModel workbench, SweepStore store, Starter starter) {
        this.workbench = Objects.requireNonNull(workbench);
        this.store = Objects.requireNonNull(store);
        this.starter = Objects.requireNonNull(starter);
    }

    /** Looks again at what is kept. */
    void refresh() {
        workbench
                .runner()
                .<List<KeptSweep>>start(
                        "Look for sweeps",
                        progress -> store.all(),
                        event -> {},
                        outcome -> {
                            if (outcome instanceof Outcome.Done<List<KeptSweep>>(var found)) {
                                kept.setAll(found);
                            }
                        });
    }

    /** Runs what is asked for; what was measured already is only shown. */
    void run(SweepPlan plan) {
        workbench.start(
                "Preparing the sweep",
                progress -> store.open(store.begin(plan)),
                sweep -> {
                    show(sweep);
                    start(sweep);
                });
    }

    /** Lets a sweep go on where it stopped, and shows it. */
    void resume(Path folder) {
        open(folder, this::start);
    }

    /** Computes the rows again that failed, with what is left to do of the sweep that is shown. */
    void retryFailed() {
        Path folder = shown.get().kept().folder();
        workbench.start(
                "Preparing the sweep",
                progress -> {
                    store.forgetFailed(folder);
                    return store.open(folder);
                },
                sweep -> {
                    show(sweep);
                    start(sweep);
                });
    }

    private void start(MeasuredSweep sweep) {
        if (!sweep.kept().finished()) {
            starter.start(sweep);
        }
    }

    /** Shows what a sweep measured so far. */
    public void open(Path folder) {
        open(folder, sweep -> {});
    }

    private void open(Path folder, Consumer<MeasuredSweep> then) {
        workbench.start(
                "Open " + folder.getFileName(),
                reading(folder),
                sweep -> {
                    show(sweep);
                    then.accept(sweep);
                });
    }

    private Work<MeasuredSweep> reading(Path folder) {
        return progress -> store.open(folder);
    }

    private void show(MeasuredSweep sweep) {
        results.show(sweep.attacks(), sweep.kept().cells(), sweep.table(), sweep.rule());
        shown.set(sweep);
        heard.getOrDefault(sweep.kept().folder(), List.of()).forEach(results::add);
    }

    /** Other sweeps are among the jobs now. */
    public void tell(SweepJobs now) {
        Set<Path> ended = new HashSet<>(jobs.get().open());
        ended.removeAll(now.open());
        heard.keySet().removeAll(ended);
        jobs.set(now);
        if (!ended.isEmpty()) {
            refresh();
        }
        if (ended.stream().anyMatch(this::isShown)) {
            readAgain(shown.get().kept().folder());
        }
    }

    private boolean isShown(Path folder) {
        return shown.get() != null && shown.get().kept().folder().equals(folder);
    }

    /** Of what has ended, the folder says more than its worker did. */
    private void readAgain(Path folder) {
        workbench
                .runner()
                .start(
                        "Look at the sweep",
                        reading(folder),
                        event -> {},
                        outcome -> {
                            if (outcome instanceof Outcome.Done<MeasuredSweep>(var sweep)
                                    && isShown(folder)) {
                                shown.set(sweep);
                            }
                        });
    }

    /** Something happened in a sweep. */
    public void tell(Path folder, SweepEvent event) {
        if (event instanceof SweepEvent.CellDone(int _, int _, var row)) {
            heard.computeIfAbsent(folder, key -> new ArrayList<>()).add(row);
            if (isShown(folder)) {
                results.add(row);
            }
        }
    }

    /** Those that can go on, do not, and are not listed among the jobs. */
    List<KeptSweep> unfinished() {
        return kept.stream()
                .filter(sweep -> !sweep.finished() && !sweep.underWay())
                .filter(sweep -> !jobs.get().listed().contains(sweep.folder()))
                .toList();
    }

    /** Whether the one that is shown stopped before its end. */
    BooleanBinding stopped() {
        return Bindings.createBooleanBinding(
                () ->
                        isAtRest()
                                && !shown.get().kept().finished()
                                && !shown.get().kept().underWay(),
                shown,
                jobs);
    }

    /** How many rows failed of the one that is shown; 0 while more come in. */
    IntegerBinding failed() {
        return Bindings.createIntegerBinding(
                () ->
                        isAtRest() && !shown.get().kept().underWay()
                                ? results.tableProperty().get().failed().size()
                                : 0,
                shown,
                jobs,
                results.tableProperty());
    }

    /** Whether there are rows to be written down, and no more come in. */
    BooleanBinding written() {
        return Bindings.createBooleanBinding(
                () -> isAtRest() && !results.tableProperty().get().rows().isEmpty(),
                shown,
                jobs,
                results.tableProperty());
    }

    private boolean isAtRest() {
        return shown.get() != null && !jobs.get().open().contains(shown.get().kept().folder());
    }

    /** Every sweep that is kept, as it was when the place was entered or a job ended. */
    public ObservableList<KeptSweep> kept() {
        return kept;
    }

    /** What is looked at; null before the first. */
    public ReadOnlyObjectProperty<MeasuredSweep> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Those among the jobs. */
    public ReadOnlyObjectProperty<SweepJobs> jobsProperty() {
        return jobs.getReadOnlyProperty();
    }

    /** The rows of the one that is shown. */
    public ResultsViewModel results() {
        return results;
    }
}
