package signet.ui.evaluate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import signet.app.job.Problems;
import signet.app.settings.ComputeSettings;
import signet.app.worker.EngineChoice;
import signet.app.worker.EvaluateTicket;
import signet.app.worker.ImageData;
import signet.app.worker.JobState;
import signet.app.worker.QueuedJob;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.ui.jobs.JobRow;
import signet.ui.jobs.JobsViewModel;
import signet.ui.shell.WorkbenchViewModel;

/** Asks for evaluations of the ticket in hand, and knows what came of those asked for so far. */
public final class EvaluateViewModel {
    private static final EvaluateState NONE = new EvaluateState.None();

    private final WorkbenchViewModel workbench;
    private final JobsViewModel jobs;
    private final Consumer<EvaluateTicket> onEnded;
    private final Map<Long, EvaluateTicket> open = new HashMap<>();
    private final Map<Path, EvaluateState> ended = new HashMap<>();
    private final ReadOnlyObjectWrapper<ImageData> images = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EvaluateState> state = new ReadOnlyObjectWrapper<>(NONE);

    /**
     * @param onEnded told what is done or could not be done; what was stopped ends silently
     */
    public EvaluateViewModel(
            WorkbenchViewModel workbench, JobsViewModel jobs, Consumer<EvaluateTicket> onEnded) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.onEnded = onEnded;
        images.set(new ImageData(workbench.settingsProperty().get().images()));
        jobs.rows().addListener((ListChangeListener<JobRow>) change -> onJobs());
        workbench.historyProperty().subscribe(history -> show());
    }

    /** Where the evaluation of the ticket in hand stands. */
    public ReadOnlyObjectProperty<EvaluateState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What came of the last evaluation of a ticket; empty where none ended. */
    public Optional<EvaluateState> ended(Path ticket) {
        return Optional.ofNullable(ended.get(ticket));
    }

    /** The images of the next evaluation; at first those of the last one. */
    public ReadOnlyObjectProperty<ImageData> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** Chooses the images of the next evaluation. */
    public void choose(ImageData chosen) {
        images.set(chosen);
    }

    /** Whether the ticket in hand is what lies in its file: a worker reads the file. */
    public BooleanBinding isPossible() {
        return Bindings.createBooleanBinding(
                () -> workbench.fileInHand().isPresent(),
                workbench.ticketProperty(),
                workbench.historyProperty());
    }

    /** Puts the evaluation of the ticket in hand on the chosen images into the queue. */
    public void evaluate() {
        workbench.fileInHand().ifPresent(this::evaluate);
    }

    private void evaluate(Path ticket) {
        ImageData chosen = images.get();
        ComputeSettings compute = workbench.settingsProperty().get().compute();
        EvaluateTicket request =
                new EvaluateTicket(
                        ticket, chosen, new EngineChoice(compute.device(), compute.threadsOrAll()));
        workbench.remember(settings -> settings.withImages(chosen.folder()));
        open.put(jobs.add("Evaluate " + ticket.getFileName(), request), request);
        onJobs();
    }

    /** Stops the evaluation of the ticket in hand. */
    public void cancel() {
        if (state.get() instanceof EvaluateState.Working(JobRow job)) {
            jobs.cancel(job.id());
        }
    }

    private void onJobs() {
        for (QueuedJob job : List.copyOf(jobs.jobs())) {
            EvaluateTicket request = open.get(job.id());
            if (request != null && !job.state().isOpen()) {
                open.remove(job.id());
                end(request, job.state());
            }
        }
        show();
    }

    private void end(EvaluateTicket request, JobState how) {
        switch (how) {
            case JobState.Done(var answer) -> end(request, outcome(request, answer));
            case JobState.Failed(var problem, _) -> end(request, new EvaluateState.Failed(problem));
            case JobState.Cancelled _, JobState.Waiting _, JobState.Running _ -> {}
        }
    }

    private void end(EvaluateTicket request, EvaluateState outcome) {
        ended.put(request.ticket(), outcome);
        show();
        onEnded.accept(request);
    }

    private static EvaluateState outcome(EvaluateTicket request, JsonObject answer) {
        try {
            return new EvaluateState.Done(
                    new Evaluated(request.ticket(), request.resultOf(answer)));
        } catch (JsonException e) {
            return new EvaluateState.Failed(Problems.unexpected(request.title(), e));
        }
    }

    private void show() {
        state.set(workbench.fileInHand().map(this::stateOf).orElse(NONE));
    }

    private EvaluateState stateOf(Path ticket) {
        return jobs.rows().stream()
                .filter(row -> row.stage().isOpen())
                .filter(row ->
                        open.containsKey(row.id()) && open.get(row.id()).ticket().equals(ticket))
                .findFirst()
                .<EvaluateState>map(EvaluateState.Working::new)
                .orElseGet(() -> ended.getOrDefault(ticket, NONE));
    }
}
