package signet.ui.sign;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import signet.ui.command.Commands;
import signet.ui.heatmap.HeatmapPalette;
import signet.ui.heatmap.HeatmapView;

/** The place Sign: what to press, where it lies, what it costs. */
public final class SignView extends BorderPane {
    /** Below these widths of the place a column gives its room to the picture. */
    private static final double ROOM_FOR_RIGHT = 1100;

    private static final double ROOM_FOR_LEFT = 700;

    private final SignViewModel model;
    private final SymbolBlock symbol;
    private final SignaturePanel signature;
    private final PlacementPane placement;
    private final CandidatesPanel candidates;

    /**
     * @param commands with those of {@link SignCommands} among them
     */
    public SignView(SignViewModel model, Commands commands) {
        this.model = model;
        symbol = new SymbolBlock(model);
        signature = new SignaturePanel(model, symbol);
        placement = new PlacementPane(model);
        candidates = new CandidatesPanel(model, commands);
        setLeft(signature);
        setCenter(placement);
        setRight(candidates);
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
    public List<Node> panes() {
        return List.of(signature.text(), view(), candidates.list());
    }

    /** Puts the focus where the work begins. */
    public void focusFirst() {
        signature.text().requestFocus();
    }
}
