package signet.ui.sign;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import signet.ui.command.Commands;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.HeatmapView;
import signet.ui.shell.PlaceView;
import signet.ui.shell.SideColumns;

/** The place Sign: what to press, where it lies, what it costs. */
public final class SignView extends BorderPane implements PlaceView {
    /** Below these widths of the place a column gives its room to the picture. */
    private static final double ROOM_FOR_RIGHT = 1080;

    private static final double ROOM_FOR_LEFT = 700;

    private final SignViewModel model;
    private final SymbolBlock symbol;
    private final SignaturePanel signature;
    private final PlacementPane placement;
    private final CandidatesPanel candidates;
    private final SideColumns columns = new SideColumns(this, ROOM_FOR_LEFT, ROOM_FOR_RIGHT);

    /**
     * @param commands with those of {@link SignCommands} among them
     */
    public SignView(SignViewModel model, Commands commands) {
        this.model = model;
        symbol = new SymbolBlock(model);
        signature = new SignaturePanel(model, symbol);
        placement = new PlacementPane(model, showCandidates(commands));
        candidates = new CandidatesPanel(model, commands);
        setCenter(placement);
        columns.left().subscribe(shown -> setLeft(shown ? signature : null));
        columns.right().subscribe(shown -> setRight(shown ? candidates : null));
        addEventFilter(KeyEvent.ANY, this::key);
        sceneProperty().subscribe(scene -> model.activeProperty().set(scene != null));
        view().paletteProperty().subscribe(this::paintWith);
        model.signedProperty()
                .subscribe(signed -> {
                    if (signed != null) {
                        view().requestFocus();
                    }
                });
    }

    private Button showCandidates(Commands commands) {
        Button button = commands.button("panes.inspector", "wb-small");
        button.setText("Candidates");
        button.visibleProperty().bind(columns.right().not());
        button.managedProperty().bind(columns.right().not());
        return button;
    }

    /** Whether what to press is beside the picture; it gives way in a very narrow window. */
    @Override
    public Optional<BooleanProperty> leftShown() {
        return Optional.of(columns.left());
    }

    /** Whether the candidates are beside the picture; they give way in a narrow window. */
    @Override
    public Optional<BooleanProperty> rightShown() {
        return Optional.of(columns.right());
    }

    @Override
    public void present(boolean on) {
        columns.present(on);
    }

    private void paintWith(HeatmapPalette palette) {
        SymbolColours colours = SymbolColours.of(palette.darkTheme());
        symbol.paintFor(palette.darkTheme());
        candidates.list().paintWith(colours);
    }

    private void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            if (placement.cancelDrag() || model.cancel()) {
                event.consume();
            }
        } else if (!(event.getTarget() instanceof TextInputControl) && placement.blink(event)) {
            event.consume();
        }
    }

    /** The heatmap, whose colours the window's theme sets. */
    public HeatmapView view() {
        return placement.view();
    }

    /** The panes in the order in which F6 goes through them. */
    @Override
    public List<Node> panes() {
        return List.of(signature.text(), view(), candidates.list());
    }

    /** Puts the focus where the work begins. */
    @Override
    public void focusFirst() {
        (columns.left().get() ? signature.text() : view()).requestFocus();
    }
}
