package signet.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import signet.ui.command.Commands;
import signet.ui.parts.Icons;
import signet.ui.parts.SealMark;

/** The left edge: where I am. Places at the top, appearance and settings at the foot. */
final class Rail extends VBox {
    private static final double DOT = 3;

    private final ObjectProperty<Place> current = new SimpleObjectProperty<>();
    private final Map<Place, Circle> dots = new HashMap<>();
    private final Map<Place, Node> checks = new HashMap<>();

    Rail(List<Place> places, Commands commands, List<String> tools) {
        getStyleClass().add("wb-rail");
        StackPane brand = new StackPane(new SealMark());
        brand.getStyleClass().add("wb-rail-brand");
        getChildren().add(brand);
        places.forEach(place -> getChildren().add(button(place)));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox foot = new VBox(4);
        foot.setAlignment(Pos.CENTER);
        tools.forEach(id -> foot.getChildren().add(commands.iconButton(id, "wb-flat")));
        getChildren().addAll(gap, foot);
    }

    private ToggleButton button(Place place) {
        Circle dot = new Circle(DOT);
        dot.getStyleClass().add("wb-place-dot");
        dot.setVisible(false);
        dots.put(place, dot);
        Node check = Icons.small(Feather.CHECK, "wb-owner");
        check.setVisible(false);
        checks.put(place, check);
        StackPane icon = new StackPane(Icons.large(place.icon()), dot, check);
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        StackPane.setAlignment(check, Pos.TOP_RIGHT);
        dot.setTranslateX(2 * DOT);
        check.setTranslateX(6 * DOT);
        check.setTranslateY(-DOT);
        icon.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ToggleButton button = new ToggleButton(place.title(), icon);
        button.getStyleClass().setAll("toggle-button", "wb-place");
        button.setTooltip(new Tooltip("%s (Ctrl+%d)".formatted(place.title(), place.number())));
        button.setOnAction(event -> {
            current.set(place);
            button.setSelected(true);
        });
        current.addListener((value, before, now) -> button.setSelected(now == place));
        return button;
    }

    /** Marks a place whose job runs. */
    void markBusy(Place place, boolean busy) {
        dots.get(place).setVisible(busy);
    }

    /** Marks a place when what it does is done to the ticket in hand. */
    void markSigned(Place place, boolean signed) {
        checks.get(place).setVisible(signed);
    }

    /** The place that is lit; null on the welcome screen. */
    ObjectProperty<Place> currentProperty() {
        return current;
    }
}
