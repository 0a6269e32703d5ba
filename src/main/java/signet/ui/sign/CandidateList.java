package signet.ui.sign;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The candidates, cheapest first; the pointer shows one on the heatmap, a click chooses it. */
final class CandidateList extends ScrollPane {
    private final SignViewModel model;
    private final VBox cards = new VBox(8);
    private SymbolColours colours = SymbolColours.of(false);

    CandidateList(SignViewModel model) {
        this.model = model;
        setId("candidates");
        getStyleClass().add("wb-candidates");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(cards);
        cards.getStyleClass().add("wb-candidate-cards");
        model.candidatesProperty().subscribe(this::show);
        model.placedProperty().subscribe(placed -> mark());
    }

    void paintWith(SymbolColours other) {
        colours = other;
        show(model.candidatesProperty().get());
    }

    private void show(List<LaidSymbol> candidates) {
        cards.getChildren().clear();
        for (int rank = 0; rank < candidates.size(); rank++) {
            CandidateCard card =
                    new CandidateCard(rank, candidates.get(rank), colours, model::choose);
            card.hoverProperty().subscribe(over -> hover(card, over));
            cards.getChildren().add(card);
        }
        mark();
    }

    private void hover(CandidateCard card, boolean over) {
        if (over) {
            model.hoveredProperty().set(card.symbol());
        } else if (model.hoveredProperty().get() == card.symbol()) {
            model.hoveredProperty().set(null);
        }
    }

    private void mark() {
        Optional<Integer> rank = model.rank();
        for (int i = 0; i < cards.getChildren().size(); i++) {
            CandidateCard card = (CandidateCard) cards.getChildren().get(i);
            boolean current = rank.equals(Optional.of(i));
            card.setCurrent(current);
            if (current) {
                reveal(card, i);
            }
        }
    }

    /** Brings a card into sight without moving more than needed. */
    private void reveal(Node card, int index) {
        int last = cards.getChildren().size() - 1;
        double height = cards.getHeight() - getViewportBounds().getHeight();
        double top = card.getBoundsInParent().getMinY();
        double bottom = card.getBoundsInParent().getMaxY();
        double from = getVvalue() * height;
        boolean hidden = top < from || bottom > from + getViewportBounds().getHeight();
        if (hidden && last > 0) {
            setVvalue((double) index / last);
        }
    }
}
