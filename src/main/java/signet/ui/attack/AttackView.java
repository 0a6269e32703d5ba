package signet.ui.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.lab.sweep.KeptSweep;
import signet.ui.attack.live.LivePanel;
import signet.ui.attack.plan.PlanPanel;
import signet.ui.attack.result.EvidencePane;
import signet.ui.attack.result.GalleryPane;
import signet.ui.attack.result.TablePane;
import signet.ui.command.Commands;
import signet.ui.parts.NumberTable;
import signet.ui.parts.OfferBar;
import signet.ui.shell.KnownRecord;
import signet.ui.shell.PlaceView;
import signet.ui.shell.SideColumns;

/** The place Attack: a slider first, then what a sweep measured. */
public final class AttackView extends BorderPane implements PlaceView {
    private static final double LEFT = 290;
    private static final double RIGHT = 302;
    private static final double GALLERY_SHARE = 0.63;

    /** Below these widths of the place a column gives its room to the results. */
    private static final double ROOM_FOR_RIGHT = 1240;

    private static final double ROOM_FOR_LEFT = 700;

    private final AttackViewModel model;
    private final LivePanel live;
    private final PlanPanel plan;
    private final GalleryPane gallery;
    private final TablePane table;
    private final EvidencePane evidence;
    private final SideColumns columns = new SideColumns(this, ROOM_FOR_LEFT, ROOM_FOR_RIGHT);
    private final VBox left;
    private final SplitPane middle;
    private final EmptyAttack empty;
    private boolean presented;

    /**
     * @param commands with those of {@link AttackCommands} among them
     */
    public AttackView(AttackViewModel model, Commands commands) {
        this.model = model;
        setId("attack");
        getStyleClass().add("wb-panel");
        live =
                new LivePanel(
                        model.live(),
                        model.recordProperty().map(KnownRecord::words).orElse(""),
                        commands.iconButton("attack.record", "wb-flat"));
        plan = new PlanPanel(model.plan(), commands);
        gallery = new GalleryPane(model.results());
        Button resume = commands.button("attack.resume", "wb-small");
        resume.setId("resume-sweep");
        resume.setText("Resume");
        resume.visibleProperty().bind(model.sweeps().stopped());
        resume.managedProperty().bind(resume.visibleProperty());
        SweepMenu sweepMenu = new SweepMenu("Sweeps", model.sweeps(), commands.get("attack.open"));
        sweepMenu.setId("sweep-menu");
        table =
                new TablePane(
                        model.results(),
                        resume,
                        sweepMenu,
                        commands.button("attack.export", "wb-small"));
        evidence = new EvidencePane(model.results());
        left = new VBox(live, plan);
        VBox.setVgrow(plan, Priority.ALWAYS);
        left.getStyleClass().addAll("wb-panel", "left");
        wide(left, LEFT);
        wide(evidence, RIGHT);
        middle = new SplitPane(gallery, table);
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(GALLERY_SHARE);
        middle.setMinWidth(0);
        setTop(offer());
        empty = new EmptyAttack(model, commands);
        model.results().emptyProperty().subscribe(none -> arrange());
        columns.left().subscribe(shown -> setLeft(shown ? left : null));
        columns.right().subscribe(shown -> arrange());
        sceneProperty().subscribe(scene -> model.activeProperty().set(scene != null));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private static void wide(Region column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private Node offer() {
        SweepsViewModel sweeps = model.sweeps();
        OfferBar bar =
                new OfferBar(
                        "unfinished-sweeps",
                        () -> sweeps.unfinished().forEach(sweep -> sweeps.resume(sweep.folder())));
        InvalidationListener anew =
                changed -> {
                    List<KeptSweep> stopped = sweeps.unfinished();
                    bar.offer(stopped.size(), SweepWords.offer(stopped));
                };
        sweeps.kept().addListener(anew);
        sweeps.jobsProperty().addListener(anew);
        return bar;
    }

    private void arrange() {
        boolean none = model.results().emptyProperty().get();
        boolean liveAlone = none && presented;
        if (!liveAlone && live.getParent() != left) {
            left.getChildren().addFirst(live);
        }
        setCenter(liveAlone ? new StackPane(live) : none ? empty : middle);
        setRight(columns.right().get() && !none ? evidence : null);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.results().sideBySideProperty().get()) {
            model.results().sideBySideProperty().set(false);
            gallery.focusSelected();
            event.consume();
        }
    }

    /** Draws all pictures for a theme. */
    public void paintFor(boolean dark) {
        live.paintFor(dark);
        gallery.paintFor(dark);
        table.paintFor(dark);
    }

    /** Whether slider and attacks are shown; they give way in a very narrow window. */
    @Override
    public Optional<BooleanProperty> leftShown() {
        return Optional.of(columns.left());
    }

    /** Whether chart and controls are shown; they give way in a narrow window. */
    @Override
    public Optional<BooleanProperty> rightShown() {
        return Optional.of(columns.right());
    }

    /** Before anything was measured the slider is the picture. */
    @Override
    public void present(boolean on) {
        presented = on;
        columns.present(on);
        live.present(on);
        arrange();
    }

    /** The panes in the order in which F6 goes through them. */
    @Override
    public List<Node> panes() {
        List<Node> panes = new ArrayList<>(List.of(first(), plan.focusTarget()));
        if (!model.results().emptyProperty().get()) {
            panes.addAll(List.of(gallery.focusTarget(), table.focusTarget()));
        }
        panes.removeIf(Node::isDisabled);
        return panes;
    }

    /** What the chart shows. */
    @Override
    public List<NumberTable> numbers() {
        return model.results().emptyProperty().get()
                ? List.of()
                : List.of(model.results().numbers());
    }

    /** Puts the focus where the work begins. */
    @Override
    public void focusFirst() {
        panes().getFirst().requestFocus();
    }

    /** The slider; where there is no ticket to try it on, the way to one. */
    private Node first() {
        boolean ticketIsMissing = empty.getScene() != null && !model.hasTicket().get();
        return ticketIsMissing ? empty.open() : live.slider();
    }
}
