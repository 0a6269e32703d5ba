package signet.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.jobs.JobActions;
import signet.ui.jobs.JobCounts;
import signet.ui.jobs.JobRow;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** The bottom edge: what is running, and the machine it runs on. */
final class JobBar extends HBox {
    private static final long MEGABYTE = 1024 * 1024;

    private final StackPane icon = new StackPane();
    private final Label title = Texts.shrinking("Nothing running", "wb-secondary");
    private final Label compute = Texts.fixed("", "wb-secondary");
    private final Label detail = Texts.shrinking("", "wb-secondary");
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final StackPane fold = new StackPane();
    private final Button open =
            new Button(null, new HBox(4, fold, Texts.fixed("Ctrl+J", "wb-key")));
    private final Label memory = Texts.fixed("", "wb-secondary");
    private final ObservableList<JobRow> jobs;
    private final JobActions actions;
    private Optional<WorkbenchViewModel.Running> running = Optional.empty();
    private Runnable stop = () -> {};
    private boolean panelOpen;
    private final Timeline clock =
            new Timeline(new KeyFrame(Duration.seconds(2), event -> showMemory()));

    /**
     * @param openJobs opens or closes the panel of jobs
     */
    JobBar(ObservableList<JobRow> jobs, JobActions actions, Runnable openJobs) {
        this.jobs = jobs;
        this.actions = actions;
        getStyleClass().add("wb-job-bar");
        progress.setPrefWidth(140);
        progress.setMinWidth(60);
        detail.setMinWidth(0);
        title.setMinWidth(80);
        cancel.getStyleClass().addAll("wb-flat", "wb-small");
        cancel.setMinWidth(USE_PREF_SIZE);
        open.getStyleClass().addAll("wb-flat", "wb-small");
        open.setId("open-jobs");
        open.setMinWidth(USE_PREF_SIZE);
        open.setAccessibleText("Show or hide the jobs");
        open.setTooltip(new Tooltip("Show or hide the jobs"));
        open.setOnAction(event -> openJobs.run());
        getChildren()
                .addAll(
                        icon,
                        title,
                        progress,
                        detail,
                        cancel,
                        open,
                        Texts.spring(),
                        Icons.bar(Feather.CPU, "wb-muted"),
                        compute,
                        Icons.bar(Feather.HARD_DRIVE, "wb-muted"),
                        memory);
        jobs.addListener((ListChangeListener<JobRow>) change -> show());
        show();
        showMemory();
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::tick);
    }

    /** Says what jobs run on. */
    void showCompute(String words) {
        compute.setText(words);
    }

    /** A clock that runs holds on to its window, also when that is closed. */
    private void tick(boolean shown) {
        if (shown) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void showMemory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        long most = runtime.maxMemory() / MEGABYTE;
        memory.setText(String.format(Locale.ROOT, "%,d of %,d MB", used, most));
    }

    /** Something short runs, such as opening a file, or nothing. */
    void show(Optional<WorkbenchViewModel.Running> now, Runnable onCancel) {
        running = now;
        stop = onCancel;
        show();
    }

    /** Whether the jobs are listed above; then they are only counted here. */
    void showPanelOpen(boolean isOpen) {
        panelOpen = isOpen;
        show();
    }

    private void show() {
        Optional<JobRow> job = jobs.stream().filter(JobRow::isRunning).findFirst();
        if (running.isPresent()) {
            Optional<Double> part = running.get().progress().flatMap(event -> event.fraction());
            say(Feather.ACTIVITY, running.get().title(), "", Optional.of(part.orElse(-1.0)));
            cancel.setOnAction(event -> stop.run());
        } else if (job.isPresent() && !panelOpen) {
            double part = job.get().fraction().orElse(-1);
            String waiting = JobCounts.waiting(jobs);
            String words = String.join(", ", job.get().detail(), waiting);
            say(
                    Feather.ACTIVITY,
                    job.get().title(),
                    waiting.isEmpty() ? job.get().detail() : words,
                    Optional.of(part));
            cancel.setOnAction(event -> actions.cancel(job.get().id()));
        } else if (job.isPresent()) {
            say(Feather.ACTIVITY, JobCounts.of(jobs) + ", listed above", "", Optional.empty());
        } else {
            say(Feather.CHECK_CIRCLE, "Nothing running", "", Optional.empty());
        }
        fold.getChildren()
                .setAll(
                        Icons.small(
                                panelOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP, "wb-muted"));
        show(open, !jobs.isEmpty());
    }

    private void say(Feather sign, String what, String more, Optional<Double> part) {
        icon.getChildren()
                .setAll(Icons.bar(sign, sign == Feather.ACTIVITY ? "wb-accent" : "wb-muted"));
        title.setText(what);
        detail.setText(more);
        show(detail, !more.isEmpty());
        show(progress, part.isPresent());
        show(cancel, part.isPresent());
        part.ifPresent(progress::setProgress);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
