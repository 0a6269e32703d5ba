package signet.ui.verify;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.command.Commands;
import signet.ui.heatmap.ColourMap;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.parts.Icons;
import signet.ui.parts.Segments;
import signet.ui.parts.Texts;
import signet.ui.shell.PlaceView;
import signet.ui.shell.SideColumns;

/** The place Verify: suspects side by side, the verdict of each, and what it rests on. */
public final class VerifyView extends BorderPane implements PlaceView {
    private static final double ROOM_FOR_PANEL = 1128;
    private static final double NARROWEST_COLUMN = 480;

    /** Room for the modules of a symbol where columns share the width, and where there is one. */
    private static final int SMALL_SYMBOL = 145;

    private static final int LARGE_SYMBOL = 203;

    /** Where it is to be seen from the back of a room, at least; it grows with the window. */
    private static final int PRESENTED_SYMBOL = 290;

    /** Room for the words beside two presented symbols, and for what lies above and below them. */
    private static final int PRESENTED_WORDS = 700;

    private static final int PRESENTED_EDGES = 320;

    private final VerifyViewModel model;
    private final Commands commands;
    private final Node sample;
    private final SideColumns sides = new SideColumns(this, 0, ROOM_FOR_PANEL);
    private final ScrollPane scroll = new ScrollPane();
    private List<SuspectColumn> shown = List.of();
    private boolean presented;
    private int presentedSide = PRESENTED_SYMBOL;
    private final Segments<ReadMode> modes =
            new Segments<>(List.of(ReadMode.values()), ReadMode::title);
    private final BorderPane middle = new BorderPane();
    private Colouring colouring = new Colouring(ColourMap.values()[0], HeatmapPalette.light());

    /**
     * @param sample a button that reads the sample with a signature
     */
    public VerifyView(VerifyViewModel model, Commands commands, Node sample) {
        this.model = model;
        this.commands = commands;
        this.sample = sample;
        setId("verify");
        getStyleClass().add("wb-panel");
        middle.setMinWidth(0);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(middle);
        InvalidationListener anew = changed -> arrange();
        model.suspects().addListener(anew);
        model.controls().addListener(anew);
        model.modeProperty().addListener(anew);
        model.taskProperty().addListener(anew);
        model.recordProperty().addListener(anew);
        model.offeredProperty().addListener(changed -> arrangePanel());
        modes.valueProperty().bindBidirectional(model.modeProperty());
        model.selectedProperty().addListener(changed -> onSelected());
        sides.right().addListener(changed -> arrangePanel());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        widthProperty().addListener(changed -> growPresented());
        heightProperty().addListener(changed -> growPresented());
        arrange();
    }

    private void onSelected() {
        arrangePanel();
        if (getScene() != null) {
            Platform.runLater(this::focusFirst);
        }
    }

    /** Whether the record stands beside the suspects; it gives way in a narrow window. */
    @Override
    public Optional<BooleanProperty> rightShown() {
        return Optional.of(sides.right());
    }

    @Override
    public void present(boolean on) {
        sides.present(on);
        presented = on;
        arrange();
        growPresented();
    }

    private void growPresented() {
        double room = Math.min((getWidth() - PRESENTED_WORDS) / 2, getHeight() - PRESENTED_EDGES);
        int side = Math.max(PRESENTED_SYMBOL, (int) room);
        if (presented && side != presentedSide) {
            presentedSide = side;
            // Not while the window is being laid out, which is when its size is known.
            Platform.runLater(this::arrange);
        }
    }

    @Override
    public Optional<BooleanProperty> leftShown() {
        return Optional.empty();
    }

    /** Draws all pictures in other colours. */
    public void paintWith(ColourMap map, HeatmapPalette palette) {
        colouring = new Colouring(map, palette);
        arrange();
    }

    private void onKey(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            model.step(event.getCode() == KeyCode.LEFT ? -1 : 1);
            focusFirst();
            event.consume();
        }
    }

    /** Puts the focus on the suspect that keys are about, or on the way to get one. */
    @Override
    public void focusFirst() {
        // A scroll pane takes its content in when it is styled, and only then can that have focus.
        applyCss();
        Suspect selected = model.selectedProperty().get();
        Optional<Node> column =
                shown.stream()
                        .filter(candidate -> candidate.suspect() == selected)
                        .map(Node.class::cast)
                        .findFirst();
        column.or(() -> Optional.ofNullable(lookup(".accent"))).ifPresent(Node::requestFocus);
    }

    private void arrange() {
        boolean hadFocus = holdsFocus();
        middle.setTop(head());
        middle.setCenter(content());
        middle.setBottom(
                new ControlStrip(
                        model.controls(),
                        model.modeProperty().get(),
                        colouring,
                        commands.button("verify.add-control", "wb-flat", "wb-small"),
                        model::close,
                        presented));
        arrangePanel();
        if (hadFocus) {
            Platform.runLater(this::focusFirst);
        }
    }

    private boolean holdsFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        return owner == this;
    }

    private void arrangePanel() {
        Suspect selected = model.selectedProperty().get();
        setRight(
                !sides.right().get()
                        ? null
                        : new TestPanel(
                                Optional.ofNullable(model.recordProperty().get()),
                                new NoRecord(model),
                                selected == null ? null : model.finding(selected),
                                commands.button("verify.record", "wb-flat", "wb-small")));
    }

    private Node head() {
        HBox head =
                new HBox(
                        Texts.fixed("Suspects", "wb-strong"),
                        Texts.shrinking(count(), "wb-secondary"),
                        Texts.spring());
        boolean some = !model.suspects().isEmpty();
        boolean record = model.recordProperty().get() != null;
        modes.setEnabled(ReadMode.WITH_RECORD, record, "Open the owner's record first");
        if (some) {
            head.getChildren()
                    .addAll(
                            Texts.fixed("Read", "wb-secondary"),
                            modes,
                            commands.button("verify.add", "wb-small"),
                            commands.button("verify.export", "wb-small"));
        }
        head.getStyleClass().add("wb-head");
        return head;
    }

    private String count() {
        int open = model.suspects().size();
        String task = model.taskProperty().get();
        String count = open == 0 ? "none open" : open + " open";
        return open == 0 || task == null ? count : count + "  ·  " + task + ", Esc stops";
    }

    /** Suspects that are read already stay as they are while the next is read. */
    private Node content() {
        if (!model.suspects().isEmpty()) {
            return columns();
        }
        String task = model.taskProperty().get();
        return task == null ? new EmptyVerify(commands, sample) : busy(task);
    }

    private Node columns() {
        HBox columns = new HBox();
        boolean single = model.suspects().size() == 1;
        int alone = presented ? presentedSide : LARGE_SYMBOL;
        int side = single ? alone : SMALL_SYMBOL;
        SuspectColumn.Way way =
                !presented
                        ? SuspectColumn.Way.ALL
                        : single ? SuspectColumn.Way.ABREAST : SuspectColumn.Way.STACKED;
        for (Suspect suspect : model.suspects()) {
            Finding finding = model.finding(suspect);
            SuspectColumn column =
                    new SuspectColumn(
                            finding,
                            new SymbolRow(finding, colouring, side),
                            way,
                            () -> model.close(suspect));
            column.focusedProperty()
                    .subscribe(focused -> {
                        if (focused) {
                            model.selectedProperty().set(suspect);
                        }
                    });
            columns.getChildren().add(column);
        }
        shown = columns.getChildren().stream().map(SuspectColumn.class::cast).toList();
        for (SuspectColumn column : shown) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setMinWidth(NARROWEST_COLUMN);
            column.setPrefWidth(NARROWEST_COLUMN);
        }
        scroll.setContent(columns);
        return scroll;
    }

    private static Node busy(String task) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(28, 28);
        VBox words =
                new VBox(
                        10,
                        turning,
                        Texts.fixed(task, "wb-strong"),
                        Texts.fixed(
                                "Looking at every place of every layer, Esc stops",
                                "wb-secondary"));
        words.setAlignment(Pos.CENTER);
        words.setId("verify-busy");
        return words;
    }

    /** The panes in the order in which F6 goes through them. */
    @Override
    public List<Node> panes() {
        return shown.isEmpty() ? List.of(lookup(".accent")) : List.copyOf(shown);
    }

    /** What one sees before there is a suspect. */
    private static final class EmptyVerify extends VBox {
        EmptyVerify(Commands commands, Node sample) {
            super(12);
            setId("verify-empty");
            setAlignment(Pos.CENTER);
            Button add = commands.button("verify.add", "accent");
            HBox row = new HBox(8, add, sample);
            row.setAlignment(Pos.CENTER);
            getChildren()
                    .addAll(
                            Icons.large(Feather.SHIELD, "wb-muted"),
                            Texts.fixed("Drop a suspect; a record is optional", "wb-lead"),
                            Texts.fixed(
                                    "Signet reads what lies in it without being told where or what.",
                                    "wb-secondary"),
                            row);
        }
    }
}
