package signet.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import signet.app.History;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.job.Job;
import signet.app.job.JobRunner;
import signet.app.job.LatestOnly;
import signet.app.job.Outcome;
import signet.app.job.Problem;
import signet.app.job.ProgressEvent;
import signet.app.job.Work;
import signet.app.settings.RecentFile;
import signet.app.settings.Settings;
import signet.app.settings.SettingsStore;

/** What the window holds: the open ticket, what went wrong, what runs, what is remembered. */
public final class WorkbenchViewModel {
    /**
     * Something that runs now.
     *
     * @param title what it does
     * @param progress how far it is; empty before the first report
     */
    public record Running(String title, Optional<ProgressEvent> progress) {}

    private final JobRunner runner;
    private final LatestOnly opening;
    private final SettingsStore store;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<OpenedTicket> ticket = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<History<OpenedTicket>> history =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Running> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Map<OpenedTicket, Path> written = new IdentityHashMap<>();
    private Optional<Job> job = Optional.empty();
    private Consumer<Runnable> guard = Runnable::run;

    /**
     * @param runner where work runs; it must call back on the thread of the window
     * @param settings as loaded from {@code store}
     */
    public WorkbenchViewModel(
            JobRunner runner, SettingsStore store, Settings settings, InstantSource clock) {
        this.runner = Objects.requireNonNull(runner);
        this.opening = new LatestOnly(runner);
        this.store = Objects.requireNonNull(store);
        this.settings = new ReadOnlyObjectWrapper<>(settings);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The open ticket, or null. */
    public ReadOnlyObjectProperty<OpenedTicket> ticketProperty() {
        return ticket.getReadOnlyProperty();
    }

    /** The states of the open ticket since it was opened; null without one. */
    public ReadOnlyObjectProperty<History<OpenedTicket>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /**
     * Takes a changed ticket into hand; it can be undone.
     *
     * @param what the change, as the tool tip of undo says it: {@code Embed signature}
     */
    public void change(OpenedTicket next, String what) {
        take(history.get().change(next, what));
    }

    /** Takes back the last change, if there is one. */
    public void undo() {
        take(history.get().undo());
    }

    /** Makes the change again that was taken back last, if there is one. */
    public void redo() {
        take(history.get().redo());
    }

    /** Whether nothing would be lost by closing: no ticket is open, or it is the one on disk. */
    public boolean isSaved() {
        return history.get() == null || history.get().isSaved();
    }

    /** Notes in which file the ticket in hand is now. */
    public void markSaved(Path file) {
        written.put(history.get().state(), file);
        take(history.get().markSaved());
    }

    /**
     * The file that holds the ticket in hand as it is: where it was read from or last written to.
     * Workers read files, so what is in none cannot be given to them.
     */
    public Optional<Path> fileInHand() {
        return Optional.ofNullable(history.get()).flatMap(this::fileOf);
    }

    private Optional<Path> fileOf(History<OpenedTicket> states) {
        return states.now() == 0
                ? Optional.of(states.state().file().path())
                : Optional.ofNullable(written.get(states.state()));
    }

    private void take(History<OpenedTicket> next) {
        history.set(next);
        ticket.set(next.state());
    }

    /** Whether a ticket is open. */
    public BooleanBinding hasTicket() {
        return Bindings.isNotNull(ticket);
    }

    /** What went wrong last, until it is put away; null when nothing did. */
    public ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    /** What runs now, or null. */
    public ReadOnlyObjectProperty<Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /**
     * Asks before a changed ticket gives way to another or to none.
     *
     * @param question runs what it is given if the changes may go
     */
    public void guardChanges(Consumer<Runnable> question) {
        guard = Objects.requireNonNull(question);
    }

    private void givingWay(Runnable next) {
        if (isSaved()) {
            next.run();
        } else {
            guard.accept(next);
        }
    }

    /** Opens a ticket in place of the present one, which stays open if the file is bad. */
    public void open(Path file) {
        openThen(file, () -> {});
    }

    /** Opens a ticket and, if that went well, does something more. */
    public void openThen(Path file, Runnable then) {
        givingWay(() -> replaceThen(file, then));
    }

    /** As {@link #openThen}, whether or not the present ticket was changed. */
    public void replaceThen(Path file, Runnable then) {
        read(
                file,
                opened -> {
                    show(opened);
                    then.run();
                });
    }

    /** Reads a ticket without making it the open one, to compare with. */
    public void read(Path file, Consumer<OpenedTicket> onRead) {
        Path absolute = file.toAbsolutePath().normalize();
        String title = "Open " + absolute.getFileName();
        problem.set(null);
        running.set(new Running(title, Optional.empty()));
        opening.request(
                title,
                Operations.OPEN.with(new Operations.TicketPath(absolute)),
                event -> running.set(new Running(title, Optional.of(event))),
                outcome -> finish(outcome, onRead));
    }

    private <R> void finish(Outcome<R> outcome, Consumer<R> onDone) {
        running.set(null);
        switch (outcome) {
            case Outcome.Done<R>(R result) -> onDone.accept(result);
            case Outcome.Cancelled<R>() -> problem.set(null);
            case Outcome.Failed<R>(Problem failure) -> problem.set(failure);
        }
    }

    /** Stops what runs. */
    public void cancel() {
        opening.cancel();
        job.ifPresent(Job::cancel);
        running.set(null);
    }

    /** Runs other work in the background, shown at the bottom of the window. */
    public <R> Job start(String title, Work<R> work, Consumer<R> onDone) {
        return run(
                title,
                work,
                outcome -> {
                    if (outcome instanceof Outcome.Done<R>(R result)) {
                        onDone.accept(result);
                    }
                });
    }

    /** As {@link #start}, and tells of every end; what failed is shown already. */
    public <R> Job run(String title, Work<R> work, Consumer<Outcome<R>> onOutcome) {
        running.set(new Running(title, Optional.empty()));
        Job started =
                runner.start(
                        title,
                        work,
                        event -> running.set(new Running(title, Optional.of(event))),
                        outcome -> {
                            finish(outcome, result -> {});
                            onOutcome.accept(outcome);
                        });
        job = Optional.of(started);
        return started;
    }

    /** Where work runs. */
    public JobRunner runner() {
        return runner;
    }

    private void show(OpenedTicket opened) {
        written.clear();
        take(History.of(opened));
        Path path = opened.file().path();
        int findings = opened.file().findings().size();
        String note = findings == 0 ? "" : TicketFacts.notData(findings);
        Optional<Double> density =
                opened.counted().isEmpty()
                        ? Optional.empty()
                        : Optional.of(opened.density().ratio());
        Instant now = clock.instant();
        remember(known ->
                known.withRecent(known.recent().with(new RecentFile(path, density, now, note)))
                        .withLastFolder(path.getParent()));
    }

    /** Closes the ticket and returns to the welcome screen. */
    public void close() {
        givingWay(this::discard);
    }

    /** As {@link #close}, whether or not the ticket was changed. */
    public void discard() {
        problem.set(null);
        history.set(null);
        ticket.set(null);
    }

    /** Changes what is remembered, and writes it down. */
    public void remember(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            store.save(next).ifPresent(problem::set);
        }
    }
}
