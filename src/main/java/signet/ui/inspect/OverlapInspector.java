package signet.ui.inspect;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signet.ticket.MaskOverlap;
import signet.ticket.TicketOverlap;
import signet.ui.parts.Facts;
import signet.ui.parts.Texts;

/**
 * The right column while two tickets are compared: how they overlap, and what chance would give.
 */
final class OverlapInspector extends ScrollPane {
    /**
     * @param layer the layer that is shown
     * @param stop puts the second ticket away
     */
    OverlapInspector(TicketOverlap overlap, String layer, String nameA, String nameB, Button stop) {
        setId("overlap-inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox(tickets(nameA, nameB, stop));
        Optional<MaskOverlap> here =
                overlap.layers().stream()
                        .filter(pair -> pair.name().equals(layer))
                        .map(TicketOverlap.LayerOverlap::overlap)
                        .findFirst();
        content.getChildren()
                .add(
                        here.map(found -> numbers("This layer", found, true))
                                .orElseGet(() -> new Block(Texts.paragraph(why(overlap, layer)))));
        content.getChildren().add(numbers("All counted layers", overlap.counted(), false));
        content.getChildren().add(missing(overlap));
        setContent(content);
    }

    private static VBox tickets(String a, String b, Button stop) {
        return new Block(ticket("A", a), ticket("B", b), stop);
    }

    private static HBox ticket(String letter, String name) {
        HBox line =
                new HBox(12, Texts.fixed(letter, "wb-strong"), Texts.shrinking(name, "wb-mono"));
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static VBox numbers(String title, MaskOverlap overlap, boolean hero) {
        VBox block = new Block(Texts.fixed(title, "wb-section"));
        block.getChildren()
                .addAll(
                        Texts.fixed(percent(overlap.jaccard()), hero ? "wb-hero" : "wb-figure"),
                        Texts.paragraph(
                                "Jaccard: kept in both, of all kept in either. Chance at these"
                                        + " densities: "
                                        + percent(overlap.expectedJaccard())
                                        + ".",
                                "wb-secondary"),
                        new Facts()
                                .fact("Kept in both", count(overlap.both()))
                                .fact("Only in A", count(overlap.onlyA()))
                                .fact("Only in B", count(overlap.onlyB()))
                                .fact("Pruned in both", count(overlap.neither()))
                                .fact(
                                        "Both, by chance",
                                        String.format(
                                                Locale.ROOT,
                                                "%,.0f ± %,.0f",
                                                overlap.expectedBoth(),
                                                overlap.standardDeviation()))
                                .fact("Above chance", deviations(overlap)));
        return block;
    }

    private static String deviations(MaskOverlap overlap) {
        OptionalDouble deviations = overlap.deviationsAboveChance();
        return deviations.isEmpty()
                ? "cannot differ"
                : String.format(Locale.ROOT, "%+,.1f sd", deviations.getAsDouble())
                        .replace('-', '−');
    }

    private static String percent(OptionalDouble ratio) {
        return ratio.isEmpty()
                ? "none"
                : String.format(Locale.ROOT, "%.2f %%", 100 * ratio.getAsDouble());
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String why(TicketOverlap overlap, String layer) {
        return overlap.mismatches().stream()
                .filter(mismatch -> mismatch.name().equals(layer))
                .findFirst()
                .map(mismatch ->
                        "%s is %s in A and %s in B, so it cannot be compared."
                                .formatted(layer, mismatch.a(), mismatch.b()))
                .orElse(layer + " is not in both tickets.");
    }

    private static VBox missing(TicketOverlap overlap) {
        Facts facts =
                new Facts()
                        .fact("Layers compared", count(overlap.layers().size()))
                        .fact("Of another shape", count(overlap.mismatches().size()))
                        .fact("Only in A", count(overlap.onlyInA().size()))
                        .fact("Only in B", count(overlap.onlyInB().size()));
        return new Block(Texts.fixed("Layers", "wb-section"), facts);
    }
}
