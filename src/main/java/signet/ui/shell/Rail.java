package signet.ui.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signet.ui.command.Commands;
import signet.ui.parts.Icons;
import signet.ui.parts.SealMark;

/** The left edge: where I am. Places at the top, appearance and settings at the foot. */
final class Rail extends VBox {
    private final ObjectProperty<Place> current = new SimpleObjectProperty<>();

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
        ToggleButton button = new ToggleButton(place.title(), Icons.large(place.icon()));
        button.getStyleClass().setAll("toggle-button", "wb-place");
        button.setTooltip(new Tooltip("%s (Ctrl+%d)".formatted(place.title(), place.number())));
        button.setOnAction(event -> current.set(place));
        current.addListener((value, before, now) -> button.setSelected(now == place));
        return button;
    }

    /** The place that is lit; null on the welcome screen. */
    ObjectProperty<Place> currentProperty() {
        return current;
    }
}
