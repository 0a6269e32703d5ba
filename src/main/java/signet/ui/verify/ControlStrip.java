package signet.ui.verify;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.heatmap.KernelThumbnail;
import signet.ui.parts.Icons;
import signet.ui.parts.Texts;

/** Tickets that must not be claimed, put through the same test, along the bottom. */
final class ControlStrip extends VBox {
    private static final int SIDE = 40;

    /**
     * @param add the button that adds one
     * @param close puts one away
     * @param inOneLine whether the height is needed for something else
     */
    ControlStrip(
            List<Control> controls,
            ReadMode mode,
            Colouring colouring,
            Button add,
            Consumer<Control> close,
            boolean inOneLine) {
        setId("controls");
        HBox head =
                new HBox(
                        Texts.fixed("Control tickets", "wb-strong"),
                        Texts.shrinking(summary(controls, mode), "wb-secondary"),
                        Texts.spring(),
                        add);
        head.getStyleClass().addAll("wb-head", "wb-control-head");
        getChildren().add(head);
        if (!controls.isEmpty()) {
            HBox cards = new HBox(8);
            controls.forEach(
                    control -> cards.getChildren().add(card(control, mode, colouring, close)));
            if (inOneLine) {
                cards.setMinWidth(USE_PREF_SIZE);
                head.getChildren().remove(add);
                head.getChildren().add(cards);
                head.getStyleClass().add("wb-control-line");
            } else {
                cards.getStyleClass().add("wb-controls");
                getChildren().add(scrolling(cards));
            }
        }
    }

    private static ScrollPane scrolling(Node cards) {
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    static String summary(List<Control> controls, ReadMode mode) {
        if (controls.isEmpty()) {
            return "none yet: add tickets that must not be claimed, to see the test stay silent";
        }
        long silent = controls.stream().filter(control -> control.isSilent(mode)).count();
        return "same test, tickets that must not be claimed: %d of %d silent"
                .formatted(silent, controls.size());
    }

    private static Node card(
            Control control, ReadMode mode, Colouring colouring, Consumer<Control> close) {
        KernelThumbnail picture = new KernelThumbnail(SIDE, SIDE, 1);
        control.ticket()
                .largestLayer()
                .ifPresent(layer -> picture.show(colouring.picture(layer, SIDE), layer.name()));
        boolean silent = control.isSilent(mode);
        HBox says =
                new HBox(
                        4,
                        silent
                                ? Icons.small(Feather.CHECK, "wb-ok")
                                : Icons.small(Feather.ALERT_TRIANGLE, "wb-warn"),
                        Texts.fixed(control.words(mode), "wb-secondary"));
        says.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, Texts.fixed(control.ticket().name(), "wb-medium"), says);
        words.setAlignment(Pos.CENTER_LEFT);
        Button put = new Button(null, Icons.small(Feather.X));
        put.getStyleClass().addAll("wb-flat", "wb-icon-only");
        put.setAccessibleText("Close control " + control.ticket().name());
        put.setOnAction(event -> close.accept(control));
        HBox card = new HBox(10, picture, words, put);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("wb-card", "quiet", "wb-control");
        return card;
    }
}
