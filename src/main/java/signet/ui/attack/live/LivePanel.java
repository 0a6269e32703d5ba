package signet.ui.attack.live;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import signet.attack.Attack;
import signet.attack.Strength;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.parts.Texts;
import signet.ui.symbol.SymbolCells;
import signet.ui.symbol.SymbolPicture;

/** A slider and what it does to the code. */
public final class LivePanel extends VBox {
    private static final int SIDE = 120;

    /** Of the code and of the panel, where they are to be seen from the back of a room. */
    private static final int PRESENTED_SIDE = 323;

    private static final double PRESENTED_WIDTH = 760;
    private static final int FRAME = 2;

    /** Movements of the slider by key from end to end. */
    private static final int STEPS = 100;

    private final LiveViewModel model;
    private final KernelThumbnail picture = new KernelThumbnail(SIDE, SIDE, 1);
    private final Label figure = Texts.fixed("", "wb-figure");
    private final Label reads = Texts.paragraph("");
    private final Label repaired = Texts.paragraph("", "wb-secondary");
    private final Label chance = Texts.shrinking("", "wb-secondary");
    private final Label note = Texts.paragraph("", "wb-secondary");
    private final Label least = Texts.fixed("", "wb-caption");
    private final Label most = Texts.fixed("", "wb-caption");
    private final Slider slider = new Slider(0, 1, 0);
    private final HBox result;
    private boolean darkTheme;
    private int side = SIDE;

    /**
     * @param known which record is at hand, in words; empty for none
     * @param open opens the owner's record
     */
    public LivePanel(LiveViewModel model, ObservableValue<String> known, Node open) {
        this.model = model;
        setId("live");
        getStyleClass().add("wb-block");
        picture.setId("live-code");
        reads.setId("live-reads");
        chance.setId("live-chance");
        note.setId("live-note");
        VBox words = new VBox(3, figure, reads, repaired, chance);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        result = new HBox(12, picture, words);
        result.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head(open), record(known), result, note, slider, ends());
        setUpSlider();
        model.codeProperty().subscribe(code -> show());
        model.noteProperty().subscribe(this::showNote);
        model.strengthProperty().subscribe(this::showFigure);
        model.targetProperty().subscribe(target -> show());
    }

    private HBox head(Node record) {
        ComboBox<Attack> attacks = new ComboBox<>();
        attacks.setId("live-attack");
        attacks.getItems().setAll(model.attacks());
        attacks.setConverter(new Titles());
        attacks.valueProperty().bindBidirectional(model.attackProperty());
        attacks.setMaxWidth(Double.MAX_VALUE);
        attacks.setAccessibleText("Attack to try");
        HBox.setHgrow(attacks, Priority.ALWAYS);
        HBox head = new HBox(10, Texts.fixed("Live", "wb-strong"), attacks, record);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Label record(ObservableValue<String> known) {
        Label record = Texts.paragraph("", "wb-caption");
        record.setId("live-record");
        record.textProperty().bind(known);
        record.visibleProperty().bind(record.textProperty().isNotEmpty());
        record.managedProperty().bind(record.visibleProperty());
        return record;
    }

    private HBox ends() {
        HBox ends =
                new HBox(
                        least,
                        Texts.spring(),
                        Texts.fixed("nothing is trained yet", "wb-caption"),
                        Texts.spring(),
                        most);
        ends.setAlignment(Pos.CENTER);
        return ends;
    }

    private void setUpSlider() {
        slider.setId("live-slider");
        slider.setAccessibleText("Strength of the attack");
        slider.valueProperty().bindBidirectional(model.strengthProperty());
        model.attackProperty()
                .subscribe(attack -> {
                    Strength strength = attack.facts().strength();
                    slider.setMin(strength.least());
                    slider.setMax(model.most());
                    slider.setBlockIncrement((model.most() - strength.least()) / STEPS);
                    least.setText(strength.text(strength.least()));
                    most.setText(strength.text(model.most()));
                    showFigure();
                });
    }

    private void showFigure() {
        figure.setText(LiveWords.percent(model.strengthProperty().get()));
    }

    private void showNote(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
        show();
    }

    /** Draws symbols for a theme. */
    public void paintFor(boolean dark) {
        darkTheme = dark;
        show();
    }

    /** Draws the code large for the eyes of a room, or in its usual size. */
    public void present(boolean on) {
        side = on ? PRESENTED_SIDE : SIDE;
        picture.box(side, side);
        setMaxSize(on ? PRESENTED_WIDTH : Double.MAX_VALUE, on ? USE_PREF_SIZE : Double.MAX_VALUE);
        show();
    }

    /** Where the focus begins. */
    public Node slider() {
        return slider;
    }

    private void show() {
        LiveCode code = model.codeProperty().get();
        boolean some = code != null;
        result.setVisible(some);
        result.setManaged(some);
        slider.setDisable(model.targetProperty().get() == null);
        if (some) {
            show(code);
        }
    }

    private void show(LiveCode code) {
        boolean read = !code.isLost();
        SymbolCells cells = LiveWords.cells(code.code(), read);
        int pixels = Math.max(1, (side - 2 * FRAME) / cells.modules().size());
        String words = LiveWords.reads(code);
        picture.show(
                SymbolPicture.of(cells, pixels, FRAME, darkTheme),
                "Code after the attack, %s".formatted(words));
        reads.setText(words);
        reads.getStyleClass().removeAll("wb-bad-text");
        if (!read) {
            reads.getStyleClass().add("wb-bad-text");
        }
        repaired.setText(LiveWords.repaired(code));
        chance.setText(LiveWords.chance(code));
    }

    private static final class Titles extends StringConverter<Attack> {
        @Override
        public String toString(Attack attack) {
            return attack == null ? "" : attack.facts().title();
        }

        @Override
        public Attack fromString(String title) {
            throw new UnsupportedOperationException("attacks are chosen, not typed");
        }
    }
}
