package signet.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signet.lab.spec.ImageSource;
import signet.lab.spec.NetworkSource;
import signet.net.plan.Networks;
import signet.ui.command.Commands;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.jobs.JobActions;
import signet.ui.jobs.JobPanel;
import signet.ui.jobs.JobRow;
import signet.ui.parts.NumberTable;
import signet.ui.parts.Texts;
import signet.ui.shell.PlaceView;
import signet.ui.shell.SideColumns;
import signet.ui.train.form.TrainForm;

/** The place Train: what to search for, the rounds of a run, and the jobs. */
public final class TrainView extends BorderPane implements PlaceView {
    private static final double ROOM_FOR_RIGHT = 1180;
    private static final double ROOM_FOR_LEFT = 760;
    private static final double LOW = 700;
    private static final String NOT_TAKEN =
            "The value in red was not taken. Start uses the one before it.";

    private final TrainViewModel model;
    private final Commands commands;
    private final ObservableList<JobRow> jobs;
    private final FormPanel form;
    private final RoundPane rounds;
    private final ReplayPane replay;
    private final HBox picture;
    private final VBox run;
    private final EmptyTrain empty;
    private final BorderPane middle = new BorderPane();
    private final JobPanel jobPanel;
    private final RunsPanel runsPanel;
    private final Label note = Texts.paragraph("", "wb-caption");
    private final SideColumns columns = new SideColumns(this, ROOM_FOR_LEFT, ROOM_FOR_RIGHT);
    private final BooleanProperty jobsShown = new SimpleBooleanProperty(true);
    private final BooleanProperty runsShown = new SimpleBooleanProperty();
    private boolean presented;

    /**
     * @param commands with those of {@link TrainCommands} among them
     * @param chooseTicket asks for a ticket and puts it into the form
     * @param chooseFolder asks for a folder of images and puts it into the form
     */
    public TrainView(
            TrainViewModel model,
            Commands commands,
            ObservableList<JobRow> jobs,
            JobActions actions,
            Runnable chooseTicket,
            Runnable chooseFolder) {
        this.model = model;
        this.commands = commands;
        this.jobs = jobs;
        setId("train");
        form =
                new FormPanel(
                        model.form(),
                        networks(chooseTicket),
                        images(chooseFolder),
                        new CostsPanel(model.forecastProperty()),
                        foot());
        rounds = new RoundPane(model);
        replay = new ReplayPane(model.replay(), small("train.inspect", "train.sign"));
        HBox.setHgrow(rounds, Priority.ALWAYS);
        picture = new HBox(rounds, replay);
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.setMinHeight(0);
        RunHead head = new RunHead(model, small("train.compare", "train.export"));
        run = new VBox(head, picture, new CurvesRow(model.runs(), model.replay()));
        empty = new EmptyTrain(model);
        jobPanel = new JobPanel(jobs, actions, toggle("All runs"));
        runsPanel =
                new RunsPanel(
                        model,
                        List.of(
                                commands.button("train.resume", "wb-small"),
                                commands.button("train.rename", "wb-small"),
                                commands.button("train.delete", "wb-small"),
                                toggle("Jobs")));
        middle.setMinWidth(0);
        middle.setTop(UnfinishedBar.of(model));
        setCenter(middle);
        listen();
    }

    private SourceBox<NetworkSource> networks(Runnable chooseTicket) {
        List<NetworkSource> offered = new ArrayList<>();
        Networks.all().forEach(kind -> offered.add(new NetworkSource.Architecture(kind.id())));
        SourceBox<NetworkSource> box =
                new SourceBox<>(
                        model.form(),
                        new SourceBox.Subject<>(
                                RunWords::network, form -> form.spec().network(), TrainForm::with),
                        offered,
                        "Choose a ticket…",
                        chooseTicket);
        box.setId("train-network");
        return box;
    }

    private SourceBox<ImageSource.Origin> images(Runnable chooseFolder) {
        SourceBox<ImageSource.Origin> box =
                new SourceBox<>(
                        model.form(),
                        new SourceBox.Subject<>(
                                origin -> RunWords.data(ImageSource.all(origin)),
                                form -> form.spec().images().origin(),
                                TrainForm::with),
                        List.of(new ImageSource.Origin.Sample()),
                        "Choose a folder…",
                        chooseFolder);
        box.setId("train-data");
        return box;
    }

    private List<Button> small(String... ids) {
        return List.of(ids).stream().map(id -> commands.button(id, "wb-small")).toList();
    }

    /** Changes between jobs and runs, named after what it leads to. */
    private Button toggle(String words) {
        Button button = commands.button("train.compare", "wb-small", "wb-flat");
        button.setText(words);
        button.setGraphic(null);
        return button;
    }

    private VBox foot() {
        Button start = commands.button("train.start", "accent", "wb-primary");
        start.setId("train-start");
        start.setMaxWidth(Double.MAX_VALUE);
        model.form()
                .formProperty()
                .subscribe(asked -> start.setText(RunWords.start(asked.spec().kind())));
        note.setId("train-note");
        VBox foot = new VBox(8, start, note);
        foot.getStyleClass().addAll("wb-block", "last", "wb-form-foot");
        return foot;
    }

    private void listen() {
        heightProperty().subscribe(height -> giveHeight(height.doubleValue()));
        columns.left().subscribe(shown -> setLeft(shown ? form : null));
        columns.right()
                .subscribe(shown -> {
                    replay.setVisible(shown);
                    replay.setManaged(shown);
                });
        jobsShown.subscribe(shown -> arrangeBottom());
        runsShown.subscribe(shown -> arrangeBottom());
        model.runs().shownProperty().subscribe(this::showRun);
        model.form().formProperty().subscribe(now -> showNote());
        model.form().refusalProperty().subscribe(now -> showNote());
        model.obstacleProperty().subscribe(now -> showNote());
        model.runs().all().addListener((ListChangeListener<RunInfo>) change -> showNote());
        jobs.addListener((ListChangeListener<JobRow>) change -> showNote());
        sceneProperty().subscribe(scene -> onScene(scene != null));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** The first run takes the focus over from the card that started it. */
    private void showRun(RunInfo shown) {
        boolean first = shown != null && middle.getCenter() == empty;
        middle.setCenter(shown == null ? empty : run);
        if (first && getScene() != null) {
            Platform.runLater(rounds.chart()::requestFocus);
        }
    }

    private void onScene(boolean shown) {
        model.activeProperty().set(shown);
        if (!shown) {
            rounds.stop();
        }
    }

    private void showNote() {
        boolean refused = !model.form().refusalProperty().get().isEmpty();
        String obstacle = refused ? NOT_TAKEN : model.obstacleProperty().get();
        int open = (int) jobs.stream().filter(job -> job.stage().isOpen()).count();
        note.setText(obstacle.isEmpty() ? model.startNote(open) : obstacle);
        note.getStyleClass().setAll("label", "wb-caption");
        if (!obstacle.isEmpty()) {
            note.getStyleClass().add("wb-bad-text");
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            commands.get("train.start").run();
            event.consume();
        }
    }

    private void arrangeBottom() {
        Node panel = runsShown.get() ? runsPanel : jobPanel;
        boolean shown = !presented && (jobsShown.get() || runsShown.get());
        middle.setBottom(shown ? panel : null);
    }

    private void giveHeight(double height) {
        double bottom = height < LOW ? 118 : 190;
        for (BorderPane panel : List.of(jobPanel, runsPanel)) {
            panel.setPrefHeight(bottom);
            panel.setMinHeight(bottom);
        }
    }

    /** Draws the replay in other colours. */
    public void paintWith(ColourMap map, HeatmapPalette palette) {
        replay.paintWith(map, palette);
    }

    /** Whether the form is beside the pictures; it gives way in a very narrow window. */
    @Override
    public Optional<BooleanProperty> leftShown() {
        return Optional.of(columns.left());
    }

    /** Whether the replay is beside the chart; it gives way in a narrow window. */
    @Override
    public Optional<BooleanProperty> rightShown() {
        return Optional.of(columns.right());
    }

    @Override
    public void present(boolean on) {
        columns.present(on);
        presented = on;
        arrangeBottom();
    }

    /** What the round chart shows, and the curves of the selected round. */
    @Override
    public List<NumberTable> numbers() {
        RunInfo run = model.runs().shownProperty().get();
        if (run == null) {
            return List.of();
        }
        List<NumberTable> tables = new ArrayList<>();
        tables.add(RunNumbers.rounds(run.history()));
        run.history()
                .find(model.replay().roundProperty().get())
                .map(RunNumbers::epochs)
                .ifPresent(tables::add);
        return tables;
    }

    /** Whether the jobs are below. */
    public BooleanProperty jobsShownProperty() {
        return jobsShown;
    }

    /** Whether the table of runs is below, in place of the jobs. */
    public BooleanProperty runsShownProperty() {
        return runsShown;
    }

    /** The panes in the order in which F6 goes through them. */
    @Override
    public List<Node> panes() {
        return List.of(
                form.first(),
                model.runs().shownProperty().get() == null
                        ? lookup("#preset-smoke")
                        : rounds.chart());
    }

    /** Puts the focus where the work begins. */
    @Override
    public void focusFirst() {
        panes().getLast().requestFocus();
    }
}
