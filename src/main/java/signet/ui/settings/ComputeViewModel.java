package signet.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signet.app.job.Job;
import signet.app.job.Outcome;
import signet.app.job.Problem;
import signet.app.job.ProgressEvent;
import signet.app.job.Work;
import signet.app.settings.ComputeSettings;
import signet.app.worker.DeviceReport;
import signet.net.Device;
import signet.net.djl.PyTorchBuild;
import signet.ui.shell.WorkbenchViewModel;

/** What networks run on: the choice, and what the last check or download found. */
public final class ComputeViewModel {
    private static final double BYTES_PER_MB = 1e6;

    private final WorkbenchViewModel workbench;
    private final Compute compute;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Finding> finding =
            new ReadOnlyObjectWrapper<>(Finding.NONE);
    private Optional<Job> job = Optional.empty();

    /**
     * What the last check or download found.
     *
     * @param sentences one each; empty before the first
     */
    public record Finding(boolean good, List<String> sentences) {
        static final Finding NONE = new Finding(true, List.of());

        public Finding {
            sentences = List.copyOf(sentences);
        }
    }

    public ComputeViewModel(WorkbenchViewModel workbench, Compute compute) {
        this.workbench = workbench;
        this.compute = compute;
    }

    /** What is chosen. */
    public ComputeSettings chosen() {
        return workbench.settingsProperty().get().compute();
    }

    /** Changes the choice; what was found for another one is no longer true, and goes. */
    public void choose(UnaryOperator<ComputeSettings> change) {
        ComputeSettings next = change.apply(chosen());
        if (!next.equals(chosen())) {
            finding.set(Finding.NONE);
            workbench.remember(settings -> settings.withCompute(next));
        }
    }

    /** Takes the PyTorch in a folder, however the person pointed at it. */
    public void choosePyTorch(Path folder) {
        choose(now -> now.withPyTorch(Optional.of(PyTorchBuild.librariesIn(folder))));
    }

    /** What happens now, in words; empty when nothing does. */
    public ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What was found last. */
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Finds out whether what is chosen runs. */
    public void check() {
        run("Checking…", compute.check(), report -> finding.set(findingOf(report)));
    }

    private static Finding findingOf(DeviceReport report) {
        return new Finding(report.isUsable(), report.sentences());
    }

    /** Downloads the CUDA build, chooses it, and checks it. */
    public void download() {
        run(
                "Downloading…",
                compute.download(),
                folder -> {
                    choose(now -> now.withDevice(Device.AUTO).withPyTorch(Optional.of(folder)));
                    check();
                });
    }

    private <R> void run(String words, Work<R> work, Consumer<R> then) {
        if (!busy.get().isEmpty()) {
            return;
        }
        busy.set(words);
        finding.set(Finding.NONE);
        job =
                Optional.of(
                        workbench
                                .runner()
                                .start(
                                        words,
                                        work,
                                        event -> busy.set(words(words, event)),
                                        outcome -> end(outcome, then)));
    }

    private static String words(String words, ProgressEvent event) {
        return String.format(Locale.ROOT, "%s %,.0f MB so far", words, event.done() / BYTES_PER_MB);
    }

    private <R> void end(Outcome<R> outcome, Consumer<R> then) {
        busy.set("");
        switch (outcome) {
            case Outcome.Done<R>(R result) -> then.accept(result);
            case Outcome.Cancelled<R>() -> finding.set(new Finding(true, List.of("Stopped.")));
            case Outcome.Failed<R>(Problem problem) ->
                    finding.set(
                            new Finding(
                                    false,
                                    problem.advice().isEmpty()
                                            ? List.of(problem.sentence())
                                            : List.of(problem.sentence(), problem.advice())));
        }
    }

    /** Stops what happens now. */
    public void cancel() {
        job.ifPresent(Job::cancel);
    }
}
