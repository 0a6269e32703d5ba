package signet.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;
import signet.app.Log;
import signet.app.OpenedTicket;
import signet.app.Sample;
import signet.app.Samples;
import signet.app.files.Directories;
import signet.app.job.JobRunner;
import signet.app.settings.Settings;
import signet.app.settings.SettingsStore;
import signet.app.settings.WindowBounds;
import signet.app.worker.JobQueue;
import signet.app.worker.Workers;
import signet.lab.Runs;
import signet.lab.sweep.Sweeps;
import signet.ui.attack.FolderSweeps;
import signet.ui.jobs.JobsViewModel;
import signet.ui.parts.SealMark;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.theme.Fonts;
import signet.ui.train.FolderRuns;
import signet.ui.train.Forecasts;

/** The window's beginning and end: log, fonts, settings, one stage. */
public final class SignetApplication extends Application {
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final JobRunner runner = JobRunner.tellingOn(Platform::runLater);
    private Optional<JobQueue> queue = Optional.empty();

    @Override
    public void start(Stage stage) {
        Directories directories = Directories.ofThisUser();
        startLog(directories.state());
        Fonts.load();
        SettingsStore settings = new SettingsStore(directories.config());
        Workbench workbench =
                new Workbench(
                        runner,
                        settings,
                        training(directories, settings),
                        new FolderSweeps(new Sweeps(directories.data().resolve("sweeps"))),
                        new WorkerCompute(directories),
                        (scene, model) ->
                                FileDialogs.ofSystem(
                                        stage, () -> model.settingsProperty().get().lastFolder()));
        Thread.setDefaultUncaughtExceptionHandler(
                new Uncaught(problem -> Platform.runLater(() -> workbench.tell(problem))));
        stage.setScene(workbench.scene());
        stage.titleProperty()
                .bind(
                        workbench
                                .model()
                                .ticketProperty()
                                .map(SignetApplication::title)
                                .orElse("Signet"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.getIcons().add(SealMark.icon());
        workbench
                .model()
                .settingsProperty()
                .get()
                .window()
                .ifPresentOrElse(bounds -> place(stage, bounds), () -> placeFirst(stage));
        stage.setOnCloseRequest(event -> {
            event.consume();
            workbench.beforeClosing(stage::hide);
        });
        stage.setOnHiding(event -> {
            workbench.rememberLayout();
            workbench.model().remember(known -> known.withWindow(boundsOf(stage)));
        });
        stage.show();
        FirstFrame.report(workbench.scene());
        firstTicket(workbench.model()).ifPresent(workbench.model()::open);
    }

    private Training training(Directories directories, SettingsStore settings) {
        JobQueue jobs = JobQueue.tellingOn(Platform::runLater, new Workers(directories));
        queue = Optional.of(jobs);
        Runs runs = new Runs(directories.data().resolve("runs"));
        return new Training(
                new FolderRuns(runs),
                new JobsViewModel(jobs),
                new Forecasts(runs, () -> settings.look().compute().threadsOrAll()));
    }

    /** The ticket named at the start, or on the very first start the sample. */
    private Optional<Path> firstTicket(WorkbenchViewModel model) {
        Optional<Path> named = getParameters().getRaw().stream().findFirst().map(Path::of);
        boolean firstStart = model.settingsProperty().get().equals(Settings.DEFAULT);
        return named.or(() ->
                firstStart
                        ? Samples.all().stream().findFirst().map(Sample::file)
                        : Optional.empty());
    }

    private static String title(OpenedTicket opened) {
        return opened.file().path().getFileName() + " – Signet";
    }

    private static void startLog(Path folder) {
        try {
            Log.toFiles(folder);
        } catch (IOException e) {
            LoggerFactory.getLogger(SignetApplication.class)
                    .warn("No log file can be written to {}", folder, e);
        }
    }

    private static void place(Stage stage, WindowBounds bounds) {
        place(
                stage,
                WindowPlace.within(
                        new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height()),
                        WindowPlace.screens()));
        stage.setMaximized(bounds.maximized());
    }

    private static void placeFirst(Stage stage) {
        Scene scene = stage.getScene();
        place(
                stage,
                WindowPlace.centred(
                        scene.getWidth(), scene.getHeight(), WindowPlace.screens().getFirst()));
    }

    private static void place(Stage stage, Rectangle2D where) {
        stage.setX(where.getMinX());
        stage.setY(where.getMinY());
        stage.setWidth(where.getWidth());
        stage.setHeight(where.getHeight());
    }

    private static WindowBounds boundsOf(Stage stage) {
        return new WindowBounds(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }

    @Override
    public void stop() {
        queue.ifPresent(JobQueue::close);
        runner.close();
    }
}
