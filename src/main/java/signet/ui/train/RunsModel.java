package signet.ui.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signet.app.job.Outcome;
import signet.app.job.Work;
import signet.lab.Replicates;
import signet.lab.RunEvent;
import signet.lab.spec.RunSpec;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.train.history.Round;
import signet.ui.train.history.RunHistory;

/** All runs, the one that is shown, and those it is compared with. */
public final class RunsModel {
    /** As many shapes as the chart has for other runs. */
    static final int MOST_COMPARED = 3;

    private final WorkbenchViewModel workbench;
    private final RunStore store;
    private final Executor soon;

    /** Runs that were started here: more is known of them than is written on the disk. */
    private final Set<String> own = new HashSet<>();

    private final Map<String, RunHistory> news = new HashMap<>();
    private Optional<RunInfo> visiting = Optional.empty();
    private final ObservableList<RunInfo> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<RunInfo> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> compared =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param soon runs a task on the window's thread, within a tenth of a second
     */
    RunsModel(WorkbenchViewModel workbench, RunStore store, Executor soon) {
        this.soon = soon;
        this.workbench = workbench;
        this.store = store;
    }

    /** All runs, newest first. */
    public ObservableList<RunInfo> all() {
        return all;
    }

    /** The run that is shown; null without one. */
    public ReadOnlyObjectProperty<RunInfo> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Ids of the runs beside it, at most three. */
    public ReadOnlyObjectProperty<List<String>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** The runs beside the shown one. */
    public List<RunInfo> beside() {
        return compared.get().stream()
                .filter(id -> shown.get() == null || !id.equals(shown.get().id()))
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /**
     * The shown run and those that differ from it in their seed only, by their seeds; empty where
     * fewer than two are finished.
     */
    public Optional<Replicates> replicates() {
        RunInfo run = shown.get();
        List<RunInfo> group =
                all.stream()
                        .filter(other -> run != null && other.isFinished())
                        .filter(other -> other.spec().isReplicateOf(run.spec()))
                        .sorted(Comparator.comparingLong(other -> other.spec().recipe().seed()))
                        .toList();
        List<RunSpec> specs = group.stream().map(RunInfo::spec).toList();
        List<Replicates.Outcome> outcomes = group.stream().flatMap(RunsModel::outcome).toList();
        return outcomes.size() < 2
                ? Optional.empty()
                : Optional.of(new Replicates(specs, outcomes));
    }

    private static Stream<Replicates.Outcome> outcome(RunInfo run) {
        RunHistory history = run.history();
        return history.dense().stream()
                .flatMap(dense ->
                        history.best().flatMap(Round::end).stream()
                                .map(ticket -> new Replicates.Outcome(dense, ticket)));
    }

    Optional<RunInfo> find(String id) {
        return all.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** Reads what is on the disk; live events that came meanwhile are not lost. */
    void load() {
        visiting = Optional.empty();
        quietly(
                "Look for runs",
                progress -> store.all(),
                found -> {
                    List<RunInfo> merged = new ArrayList<>(found);
                    merged.replaceAll(
                            run -> own.contains(run.id()) ? find(run.id()).orElse(run) : run);
                    all.stream()
                            .filter(run -> own.contains(run.id()))
                            .filter(run -> found.stream().noneMatch(f -> f.id().equals(run.id())))
                            .forEach(run -> merged.add(0, run));
                    all.setAll(merged);
                    showAgain();
                });
    }

    /** Shows the same run as it is now, or the newest where that is gone. */
    private void showAgain() {
        Optional<RunInfo> same = Optional.ofNullable(shown.get()).flatMap(run -> find(run.id()));
        RunInfo newest = all.isEmpty() ? null : all.getFirst();
        shown.set(same.or(() -> visiting).orElse(newest));
    }

    /**
     * Shows a run that was recorded elsewhere, until the place is entered anew. It is not among the
     * runs here: it can be looked at and no more.
     *
     * @param folder its files; any name
     */
    public void visit(Path folder) {
        quietly(
                "Read a run",
                progress -> RecordedRun.read(folder),
                run -> {
                    visiting = Optional.of(run);
                    shown.set(find(run.id()).orElse(run));
                });
    }

    /** Whether the run that is shown is one of the runs here. */
    boolean ownsShown() {
        return Optional.ofNullable(shown.get()).flatMap(run -> find(run.id())).isPresent();
    }

    /** Shows a run. */
    public void show(String id) {
        find(id).ifPresent(shown::set);
    }

    /** Puts a run beside the shown one, or takes it away. */
    public void compare(String id, boolean beside) {
        LinkedHashSet<String> next = new LinkedHashSet<>(compared.get());
        if (beside && next.size() < MOST_COMPARED) {
            next.add(id);
        } else if (!beside) {
            next.remove(id);
        }
        compared.set(List.copyOf(next));
    }

    /** Takes in a run that is about to start or to go on, and shows it. */
    void add(RunInfo run) {
        own.add(run.id());
        if (find(run.id()).isEmpty()) {
            all.addFirst(run);
        }
        show(run.id());
    }

    /**
     * Something happened in a run. It is taken in at once and shown a little later, together with
     * what else happens until then, so that no flood of events keeps the window from painting.
     */
    void tell(String id, RunEvent event) {
        Optional<RunHistory> known =
                Optional.ofNullable(news.get(id)).or(() -> find(id).map(RunInfo::history));
        known.ifPresent(history -> {
            boolean first = news.isEmpty();
            news.put(id, history.after(event));
            if (first) {
                soon.execute(this::showNews);
            }
        });
    }

    private void showNews() {
        Map<String, RunHistory> now = Map.copyOf(news);
        news.clear();
        now.forEach((id, history) -> find(id).ifPresent(run -> replace(run, run.with(history))));
    }

    private void replace(RunInfo before, RunInfo now) {
        all.set(all.indexOf(before), now);
        if (shown.get() == before) {
            shown.set(now);
        }
    }

    /** Gives a run another name; a blank one takes its name away. */
    public void rename(String id, String name) {
        find(id).filter(run -> !run.name().orElse("").equals(name.strip()))
                .ifPresent(run -> {
                    replace(run, run.named(name.strip()));
                    keep("Rename a run", () -> store.rename(id, name.strip()));
                });
    }

    /** Puts a run into the trash, from where {@link #restore} takes it. */
    public void trash(String id) {
        find(id).ifPresent(run -> {
            compare(id, false);
            own.remove(id);
            all.remove(run);
            if (shown.get() == run) {
                shown.set(all.isEmpty() ? null : all.getFirst());
            }
            keep("Delete a run", () -> store.trash(id));
        });
    }

    /** Takes a run out of the trash and shows it. */
    public void restore(RunInfo run) {
        keep("Restore a run", () -> store.restore(run.id()));
        add(run);
    }

    /** Writes a run into one zip file. */
    public void export(String id, Path zip, Runnable onDone) {
        workbench.start(
                "Export " + zip.getFileName(),
                progress -> {
                    store.export(id, zip);
                    return zip;
                },
                written -> onDone.run());
    }

    private interface Change {
        void run() throws Exception;
    }

    private void keep(String title, Change change) {
        quietly(
                title,
                progress -> {
                    change.run();
                    return title;
                },
                done -> {});
    }

    /** Short work on the disk: only its failure is shown. */
    private <R> void quietly(String title, Work<R> work, Consumer<R> onDone) {
        workbench
                .runner()
                .start(
                        title,
                        work,
                        event -> {},
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<R>(R result) -> onDone.accept(result);
                                case Outcome.Cancelled<R>() -> {}
                                case Outcome.Failed<R>(var problem) ->
                                        workbench.problemProperty().set(problem);
                            }
                        });
    }

    /** Whether a spec was run to its end already. */
    boolean isDone(RunSpec spec) {
        return find(spec.id()).filter(RunInfo::isFinished).isPresent();
    }
}
