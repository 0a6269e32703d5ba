package signet.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.kordamp.ikonli.feather.Feather;
import signet.app.OpenedTicket;
import signet.app.job.JobRunner;
import signet.app.job.Problem;
import signet.app.settings.RecentFile;
import signet.app.settings.Settings;
import signet.app.settings.SettingsStore;
import signet.app.settings.Theme;
import signet.ui.attack.AttackViewModel;
import signet.ui.attack.SweepStore;
import signet.ui.command.Commands;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.HeatmapView;
import signet.ui.inspect.InspectView;
import signet.ui.inspect.InspectViewModel;
import signet.ui.jobs.JobRow;
import signet.ui.parts.NumberPanel;
import signet.ui.parts.NumberTable;
import signet.ui.settings.ColourMapChoice;
import signet.ui.settings.Compute;
import signet.ui.shell.MainWindow;
import signet.ui.shell.Messages;
import signet.ui.shell.Place;
import signet.ui.shell.PlaceView;
import signet.ui.shell.ProblemPanel;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.sign.SignViewModel;
import signet.ui.theme.WindowTheme;
import signet.ui.tour.TourTickets;
import signet.ui.train.TrainViewModel;
import signet.ui.verify.VerifyViewModel;
import signet.ui.welcome.WelcomeView;

/** The one place where the window's objects meet. */
public final class Workbench implements WindowActions {
    private static final String DIVIDER = "inspect";

    private final WorkbenchViewModel model;
    private final SettingsHost settings;
    private final InspectViewModel inspect;
    private final SignPlace sign;
    private final Commands commands;
    private final Evaluations evaluations;
    private final InspectView inspectView;
    private final SampleCards samples;
    private final WelcomeView welcome;
    private final MainWindow window;
    private final Place inspectPlace;
    private final AttackPlace attack;
    private final VerifyPlace verify;
    private final TrainPlace train;
    private final List<Place> places;
    private final Leaving leaving;
    private final Presenting presenting;
    private final TourHost tour;
    private final PaletteEntries entries;
    private final Exports exports;
    private final FileDialogs dialogs;
    private final Scene scene;
    private final WindowTheme theme;

    /**
     * @param sweeps where sweeps are kept
     * @param compute checks what networks run on
     * @param dialogs asks for files, given the scene it asks above
     */
    public Workbench(
            JobRunner runner,
            SettingsStore store,
            Training training,
            SweepStore sweeps,
            Compute compute,
            BiFunction<Scene, WorkbenchViewModel, FileDialogs> dialogs) {
        SettingsStore.Loaded loaded = store.load();
        model = new WorkbenchViewModel(runner, store, loaded.settings(), InstantSource.system());
        settings = new SettingsHost(model, compute, this::dialogs);
        inspect = new InspectViewModel(model);
        commands = WindowCommands.fill(model, inspect, this);
        entries = new PaletteEntries(commands, inspect);
        evaluations =
                new Evaluations(
                        model, inspect, training.jobs(), commands, this::dialogs, this::window);
        inspectView = new InspectView(inspect, commands);
        sign =
                new SignPlace(
                        model, commands, this::dialogs, () -> window().messages(), this::saveCopy);
        attack =
                new AttackPlace(
                        model,
                        commands,
                        this::dialogs,
                        () -> window().messages(),
                        sign,
                        sweeps,
                        training.jobs());
        verify =
                new VerifyPlace(
                        model,
                        commands,
                        this::dialogs,
                        () -> window().messages(),
                        attack.model().recordProperty());
        train =
                new TrainPlace(
                        model, training, commands, this::dialogs, this::window, this::goToPlace);
        inspectPlace = new Place(1, "Inspect", Feather.GRID, inspectView, true);
        places = List.of(inspectPlace, sign.place(), train.place(), attack.place(), verify.place());
        places.forEach(place ->
                commands.add(WindowCommands.goTo(place, model.hasTicket(), () -> goTo(place))));
        leaving = new Leaving(model, sign, train.jobs(), this::window);
        model.guardChanges(leaving::beforeLosing);
        presenting = new Presenting(commands);
        tour =
                new TourHost(
                        leaving::beforeLosing,
                        commands,
                        presenting.onProperty(),
                        places,
                        this::guided);
        samples = new SampleCards(model);
        welcome = new WelcomeView(model, commands, samples.cards(), this::locate);
        window = mainWindow();
        scene = new Scene(window, 1440, 900);
        theme = new WindowTheme(scene);
        this.dialogs = dialogs.apply(scene, model);
        exports = new Exports(model, inspect, inspectView.view(), window.messages());
        connect();
        loaded.notice().ifPresent(text -> window.messages().show(Messages.Tone.WARN, text));
    }

    private MainWindow mainWindow() {
        return new MainWindow(
                model, places, commands, train.jobs().rows(), train.actions(), entries::find);
    }

    private void connect() {
        commands.installOn(scene);
        Double remembered = model.settingsProperty().get().splits().get(DIVIDER);
        if (remembered != null) {
            inspectView.divider(remembered);
        }
        new WindowKeys(
                scene,
                window,
                commands,
                this::cancelled,
                List.of(this::leaveWholeNetwork, tour::leave, presenting::leave));
        Dropped dropped = new Dropped(model, inspect, verify, () -> isIn(verify.place()));
        new FileDrop(window, dropped::promise, dropped::open);
        model.settingsProperty().subscribe(this::apply);
        theme.darkProperty().subscribe(dark -> inspectView.view().paletteProperty().set(palette()));
        sign.paintLike(inspectView.view());
        attack.paintLike(inspectView.view());
        train.paintLike(inspectView.view());
        evaluations.paintLike(inspectView.view());
        inspectView.view().paletteProperty().subscribe(this::paintSamples);
        inspectView.view().colourMapProperty().subscribe(this::paintSamples);
        model.ticketProperty().subscribe(opened -> showPlace());
        model.historyProperty().subscribe(history -> showTicket());
        sign.model().ownProperty().subscribe(own -> showTicket());
        model.problemProperty().subscribe(problem -> showPlace());
        inspect.networkProperty().subscribe(network -> onNetwork());
        window.placeProperty()
                .subscribe(place -> {
                    showPlace();
                    if (place != null) {
                        Platform.runLater(() -> beginIn(place));
                    }
                });
        train.connect(window);
        presenting.connect(window, theme, places);
        inspectView.view().textScaleProperty().bind(theme.scaleProperty());
        attack.connect(window);
        tour.connect(window);
        model.runningProperty().subscribe(running -> window.showRunning(running, model::cancel));
    }

    /** A tour keeps the focus where it goes on. */
    private void beginIn(Place place) {
        if (isIn(place) && !tour.isRunning()) {
            // A scroll pane takes its content in when it is styled; only then can that have focus.
            place.view().applyCss();
            ((PlaceView) place.view()).focusFirst();
        }
    }

    private HeatmapPalette palette() {
        return theme.darkProperty().get() ? HeatmapPalette.dark() : HeatmapPalette.light();
    }

    private void paintSamples() {
        ColourMap map = inspectView.view().colourMapProperty().get();
        HeatmapPalette palette = inspectView.view().paletteProperty().get();
        samples.paintWith(map, palette);
        verify.view().paintWith(map, palette);
    }

    private void apply(Settings settings) {
        theme.choose(settings.theme());
        window.showCompute(SettingsHost.words(settings.compute()));
        theme.scale(settings.scale());
        inspectView.view().colourMapProperty().set(ColourMapChoice.of(settings.colorMap()));
    }

    private void goTo(Place place) {
        model.problemProperty().set(null);
        inspect.wholeNetworkProperty().set(false);
        window.placeProperty().set(place);
    }

    private GuidedTour guided(TourTickets tickets) {
        return new GuidedTour(tickets, this, this::goToPlace);
    }

    /** By its name; without one, to the first page. */
    private void goToPlace(String title) {
        if (title.isEmpty()) {
            goTo(null);
        }
        places.stream().filter(place -> place.title().equals(title)).forEach(this::goTo);
    }

    private void showPlace() {
        OpenedTicket opened = model.ticketProperty().get();
        Place place = placeFor(opened);
        window.placeProperty().set(place);
        Node view = place == null ? welcome : place.view();
        Optional<Problem> problem = Optional.ofNullable(model.problemProperty().get());
        window.show(view, problem.map(this::panel));
        showTicket();
        if (place == null) {
            Platform.runLater(() -> welcome.onShown(!tour.isRunning()));
        }
    }

    /** The place to be in: the chosen one where it has something to do, else the first. */
    private Place placeFor(OpenedTicket opened) {
        Place chosen = window.placeProperty().get();
        if (chosen != null && (opened != null || !chosen.needsTicket())) {
            return chosen;
        }
        return opened == null ? null : places.getFirst();
    }

    private ProblemPanel panel(Problem problem) {
        boolean otherFile = problem.kind() == Problem.Kind.BAD_INPUT;
        String untouched =
                otherFile && model.ticketProperty().get() != null
                        ? "The ticket you had open is untouched."
                        : "";
        return new ProblemPanel(
                problem,
                untouched,
                commands.button("ticket.open", "accent"),
                () -> model.problemProperty().set(null));
    }

    private void onNetwork() {
        showTicket();
        if (inspect.networkProperty().get() != null && isIn(inspectPlace)) {
            inspectView.focusFirst();
        }
    }

    private void showTicket() {
        OpenedTicket opened = model.ticketProperty().get();
        Optional<String> signature = sign.model().signature();
        window.showTicket(
                opened,
                inspectView.thumbnail(32),
                inspect.architecture(),
                signature,
                model.isSaved());
        window.markSigned(sign.place(), signature.isPresent());
    }

    private boolean cancelled() {
        boolean something = model.runningProperty().get() != null;
        if (something) {
            model.cancel();
        }
        return something;
    }

    private boolean leaveWholeNetwork() {
        boolean shown = inspect.wholeNetworkProperty().get();
        inspect.wholeNetworkProperty().set(false);
        return shown;
    }

    private boolean isIn(Place place) {
        return window.placeProperty().get() == place;
    }

    private void locate(RecentFile missing) {
        dialogs.openTicket("Locate " + missing.path().getFileName())
                .ifPresent(found -> {
                    model.remember(
                            known -> known.withRecent(known.recent().without(missing.path())));
                    model.open(found);
                });
    }

    @Override
    public void openTicket() {
        dialogs.openTicket("Open a ticket").ifPresent(model::open);
    }

    private void saveCopy() {
        exports.saveCopy(dialogs);
    }

    @Override
    public void compareWithAnother() {
        dialogs.openTicket("Compare with another ticket").ifPresent(inspect::compareWith);
    }

    @Override
    public void startFilter() {
        inspectView.startFilter();
    }

    @Override
    public HeatmapView heatmap() {
        return inspectView.view();
    }

    @Override
    public void showTable() {
        List<NumberTable> numbers = here().map(PlaceView::numbers).orElse(List.of());
        if (numbers.isEmpty()) {
            KernelTables.show(inspect, inspectView.view(), window);
        } else {
            window.openModal(new NumberPanel(numbers));
        }
    }

    @Override
    public void chooseExport() {
        window.openModal(new ExportPanel(commands, window::closeModal));
    }

    @Override
    public void exportPng() {
        exports.heatmapPng(dialogs);
    }

    @Override
    public void exportSvg() {
        exports.heatmapSvg(dialogs);
    }

    @Override
    public void exportCsv() {
        exports.layersCsv(dialogs);
    }

    @Override
    public void copyNumbers() {
        exports.copyNumbers();
    }

    @Override
    public void openPalette() {
        window.openPalette();
    }

    @Override
    public void switchTheme() {
        Theme next = theme.darkProperty().get() ? Theme.LIGHT : Theme.DARK;
        model.remember(settings -> settings.withTheme(next));
    }

    @Override
    public void openSettings() {
        window.openModal(settings.panel(window::closeModal));
    }

    @Override
    public void nextPane(int step) {
        List<Node> panes = here().map(PlaceView::panes).orElseGet(inspectView::panes);
        Node focused = scene.getFocusOwner();
        int now = panes.indexOf(focused);
        panes.get(Math.floorMod(now + step, panes.size())).requestFocus();
    }

    /** What fills the window now, if that is a place. */
    private Optional<PlaceView> here() {
        return Optional.ofNullable(window.placeProperty().get())
                .map(place -> (PlaceView) place.view());
    }

    @Override
    public void toggleTree() {
        here().flatMap(PlaceView::leftShown).ifPresent(Workbench::toggle);
    }

    @Override
    public void toggleInspector() {
        here().flatMap(PlaceView::rightShown).ifPresent(Workbench::toggle);
    }

    @Override
    public void toggleJobs() {
        if (isIn(train.place())) {
            toggle(train.view().jobsShownProperty());
        } else {
            window.showJobs(!window.showsJobs());
        }
    }

    private static void toggle(BooleanProperty shown) {
        shown.set(!shown.get());
    }

    @Override
    public void quit() {
        leaving.beforeClosing(Platform::exit);
    }

    /** Closes at once where nothing would be lost or stop, else asks first. */
    void beforeClosing(Runnable close) {
        leaving.beforeClosing(close);
    }

    /** Tells of a problem beside whatever is shown. */
    void tell(Problem problem) {
        window.messages().show(Messages.Tone.BAD, problem.sentence() + " " + problem.advice());
    }

    /** Remembers how the columns are divided. */
    void rememberLayout() {
        model.remember(known -> known.withSplit(DIVIDER, inspectView.divider()));
    }

    /** The scene to show in a window. */
    public Scene scene() {
        return scene;
    }

    /** What the window holds. */
    public WorkbenchViewModel model() {
        return model;
    }

    /** What the place Inspect shows. */
    public InspectViewModel inspect() {
        return inspect;
    }

    /** What the place Verify holds. */
    VerifyViewModel verify() {
        return verify.model();
    }

    /** What the place Attack holds. */
    public AttackViewModel attack() {
        return attack.model();
    }

    /** The rows of the queue. */
    List<JobRow> jobs() {
        return train.jobs().rows();
    }

    /** What the place Train holds. */
    public TrainViewModel train() {
        return train.model();
    }

    private FileDialogs dialogs() {
        return dialogs;
    }

    /** What the place Sign shows. */
    public SignViewModel sign() {
        return sign.model();
    }

    /** Everything that can be done. */
    public Commands commands() {
        return commands;
    }

    /** The window's edges and what floats above them. */
    MainWindow window() {
        return window;
    }
}
