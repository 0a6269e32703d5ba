package signet.ui.attack.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import signet.attack.catalogue.Catalogue;
import signet.report.attack.AttackName;
import signet.ui.parts.Texts;

/** Extracted codes as small multiples: a row for each attack, a column for each strength. */
final class Gallery extends ScrollPane {
    private static final double NAMES = 108;

    private final ResultsViewModel model;
    private final GridPane grid = new GridPane();
    private final Map<CellKey, CodeCard> cards = new HashMap<>();
    private final Map<CellKey, ResultCell> drawn = new HashMap<>();
    private boolean darkTheme;

    Gallery(ResultsViewModel model) {
        this.model = model;
        setId("gallery");
        getStyleClass().add("wb-gallery");
        setFitToWidth(true);
        setFocusTraversable(false);
        setContent(grid);
        grid.setHgap(10);
        grid.setVgap(6);
        grid.setPadding(new Insets(10, 12, 10, 16));
        InvalidationListener anew = changed -> arrange();
        model.cells().addListener(anew);
        InvalidationListener marks = changed -> mark();
        model.selectedProperty().addListener(marks);
        model.picks().addListener(marks);
        ZoomInput.on(this, model.zoom(), CodeCard.SIDE);
        model.zoom().onChange(() -> cards.values().forEach(card -> card.show(model.zoom())));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        arrange();
    }

    void paintFor(boolean dark) {
        if (dark != darkTheme) {
            darkTheme = dark;
            drawn.clear();
            arrange();
        }
    }

    /** Draws only what is new. */
    private void arrange() {
        CellKey focused = focusedKey();
        List<Node> nodes = new ArrayList<>();
        List<List<ResultCell>> rows = model.rows();
        for (int row = 0; row < rows.size(); row++) {
            nodes.add(at(row, 0, name(rows.get(row).getFirst().key().attack())));
            for (int column = 0; column < rows.get(row).size(); column++) {
                nodes.add(at(row, column + 1, card(rows.get(row).get(column))));
            }
        }
        grid.getChildren().setAll(nodes);
        if (focused != null && cards.containsKey(focused)) {
            cards.get(focused).requestFocus();
        }
        mark();
    }

    private CellKey focusedKey() {
        return cards.values().stream()
                .filter(Node::isFocused)
                .map(CodeCard::key)
                .findFirst()
                .orElse(null);
    }

    private CodeCard card(ResultCell cell) {
        if (!cell.equals(drawn.get(cell.key()))) {
            drawn.put(cell.key(), cell);
            CodeCard card = new CodeCard(cell, darkTheme, model.selectedProperty()::set);
            card.show(model.zoom());
            cards.put(cell.key(), card);
        }
        return cards.get(cell.key());
    }

    private static Node at(int row, int column, Node node) {
        GridPane.setConstraints(node, column, row);
        GridPane.setValignment(node, VPos.CENTER);
        return node;
    }

    private static Node name(AttackName attack) {
        AttackTitle words = AttackTitle.of(attack);
        VBox name = new VBox(2, Texts.paragraph(words.name(), "wb-medium"));
        if (words.detail().isEmpty()) {
            strengthOf(attack).ifPresent(of -> name.getChildren().add(of));
        } else {
            name.getChildren().add(Texts.paragraph(words.detail(), "wb-caption"));
        }
        name.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(NAMES);
        name.setPrefWidth(NAMES);
        name.setMaxWidth(NAMES);
        Tooltip.install(name, new Tooltip(attack.title()));
        return name;
    }

    /** What the strengths count, where the catalogue has the attack. */
    private static Optional<Label> strengthOf(AttackName attack) {
        return Catalogue.all().stream()
                .filter(known -> known.facts().id().equals(attack.id()))
                .findFirst()
                .map(known -> Texts.paragraph(known.facts().strength().name(), "wb-caption"));
    }

    private void mark() {
        for (CodeCard card : cards.values()) {
            boolean current = card.key().equals(model.selectedProperty().get());
            card.mark(current, model.picks().contains(card.key()));
            if (current && card.getParent() == grid) {
                reveal(card);
            }
        }
    }

    /** Brings a card into sight without moving more than needed. */
    private void reveal(Node card) {
        double hidden = grid.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = card.getBoundsInParent().getMinY();
        double bottom = card.getBoundsInParent().getMaxY();
        double from = getVvalue() * hidden;
        if (top < from) {
            setVvalue(top / hidden);
        } else if (bottom > from + getViewportBounds().getHeight()) {
            setVvalue((bottom - getViewportBounds().getHeight()) / hidden);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isConsumed() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(0, -1, event);
            case RIGHT -> move(0, 1, event);
            case UP -> move(-1, 0, event);
            case DOWN -> move(1, 0, event);
            case SPACE -> {
                model.togglePick();
                event.consume();
            }
            default -> {}
        }
    }

    private void move(int down, int right, KeyEvent event) {
        model.move(down, right);
        focusSelected();
        event.consume();
    }

    /** Puts the focus on the selected code, or on the first. */
    void focusSelected() {
        if (!cards.containsKey(model.selectedProperty().get())) {
            model.move(0, 0);
        }
        CodeCard card = cards.get(model.selectedProperty().get());
        if (card != null) {
            card.requestFocus();
        }
    }
}
