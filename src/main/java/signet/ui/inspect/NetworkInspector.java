package signet.ui.inspect;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import signet.app.OpenedTicket;
import signet.ticket.Layer;
import signet.ui.parts.Facts;
import signet.ui.parts.Texts;

/**
 * The right column while the whole network is shown: its numbers, and where the kept weights are.
 */
final class NetworkInspector extends ScrollPane {
    private static final double WIDEST = 250;

    /**
     * @param accuracy what was measured; empty without that
     * @param evaluate measures it
     * @param sign goes on to where a signature is pressed
     */
    NetworkInspector(
            OpenedTicket opened,
            NetworkSummary network,
            String accuracy,
            Button evaluate,
            Button sign,
            Color keptColour,
            Color empty) {
        setFitToWidth(true);
        VBox content =
                new VBox(
                        hero(opened),
                        facts(opened, network),
                        new Block(
                                new Facts()
                                        .fact(
                                                "Accuracy",
                                                accuracy.isEmpty() ? "not measured" : accuracy),
                                evaluate),
                        whereKept(network, keptColour, empty),
                        room(opened.counted(), sign));
        setContent(content);
    }

    private static VBox hero(OpenedTicket opened) {
        String counted =
                String.format(
                        Locale.ROOT,
                        "density, %,d of %,d weights kept",
                        opened.density().kept(),
                        opened.density().total());
        return new Block(
                Texts.fixed(opened.density().percent(), "wb-hero"),
                Texts.paragraph(counted, "wb-secondary"),
                Texts.paragraph("stem and classifier not counted", "wb-secondary"));
    }

    private static VBox facts(OpenedTicket opened, NetworkSummary network) {
        return new Block(
                new Facts()
                        .fact(
                                "Empty kernels",
                                String.format(
                                        Locale.ROOT,
                                        "%,d of %,d",
                                        network.emptyKernels(),
                                        network.kernels()))
                        .fact(
                                "Dead channels",
                                String.format(Locale.ROOT, "%,d", network.deadChannels()))
                        .fact("Sparsest layer", network.sparsest().map(Layer::name).orElse("none"))
                        .fact("Densest layer", network.densest().map(Layer::name).orElse("none"))
                        .fact(
                                "All layers",
                                String.format(
                                        Locale.ROOT,
                                        "%,d of %,d",
                                        opened.everything().kept(),
                                        opened.everything().total())));
    }

    private static VBox whereKept(NetworkSummary network, Color kept, Color empty) {
        VBox block = new Block(Texts.fixed("Where the kept weights are", "wb-section"));
        List<LayerRow> stages = network.stages();
        double most = NetworkSummary.largest(stages).total();
        for (LayerRow stage : stages) {
            Region whole = bar(WIDEST * stage.density().total() / most, empty);
            Region part = bar(whole.getPrefWidth() * stage.density().ratio(), kept);
            String percent = String.format(Locale.ROOT, "%.1f %%", 100 * stage.density().ratio());
            block.getChildren()
                    .addAll(
                            new HBox(
                                    Texts.shrinking(stage.title(), "wb-secondary"),
                                    Texts.spring(),
                                    Texts.fixed(percent, "wb-mono")),
                            new HBox(part, remaining(whole, part)));
        }
        block.getChildren()
                .add(
                        Texts.paragraph(
                                "Bar length is the stage's size, the filled part is kept.",
                                "wb-caption"));
        return block;
    }

    private static Region remaining(Region whole, Region part) {
        whole.setPrefWidth(whole.getPrefWidth() - part.getPrefWidth());
        whole.setMinWidth(Region.USE_PREF_SIZE);
        return whole;
    }

    private static Region bar(double width, Color fill) {
        Region bar = new Region();
        bar.setPrefSize(Math.max(1, Math.round(width)), 10);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        bar.setBackground(new Background(new BackgroundFill(fill, null, null)));
        return bar;
    }

    private static VBox room(List<Layer> counted, Button sign) {
        Facts facts = new Facts();
        for (int version : new int[] {1, 3, 5, 12}) {
            int size = 17 + 4 * version;
            long layers = NetworkSummary.layersWithRoomFor(size, counted);
            String fits = layers == 0 ? "none" : layers == 1 ? "1 layer" : layers + " layers";
            facts.fact("Version %d (%d × %d)".formatted(version, size, size), fits);
        }
        return new Block(Texts.fixed("Room for a signature", "wb-section"), facts, sign);
    }
}
