package signet.ui.train;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import signet.ui.parts.Facts;
import signet.ui.parts.Texts;

/** What to know before a run starts. */
final class CostsPanel extends VBox {
    CostsPanel(ObservableValue<Optional<Forecast>> forecast) {
        setId("before-you-start");
        getStyleClass().addAll("wb-block", "last");
        forecast.subscribe(this::show);
    }

    private void show(Optional<Forecast> forecast) {
        String time = forecast.flatMap(Forecast::time).orElse("not measured yet");
        String machine = forecast.map(Forecast::machine).orElse("");
        getChildren()
                .setAll(
                        Texts.fixed("Before you start", "wb-section"),
                        new Facts()
                                .fact(
                                        forecast.filter(f -> f.runs() > 1).isPresent()
                                                ? "Rounds of each run"
                                                : "Rounds, expected",
                                        forecast.map(Forecast::rounds).orElse("–"))
                                .fact(
                                        machine.isEmpty() ? "Time here" : "Time here, " + machine,
                                        time)
                                .fact("Disk", forecast.map(Forecast::disk).orElse("–"))
                                .fact("After a crash", "resumes"));
    }
}
