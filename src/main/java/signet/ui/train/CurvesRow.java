package signet.ui.train;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import signet.lab.spec.RunSpec;
import signet.ui.train.chart.CurveChart;
import signet.ui.train.chart.Curves;
import signet.ui.train.history.Round;

/** Loss, accuracy and learning rate of the round that runs, or of the selected one. */
final class CurvesRow extends HBox {
    private final CurveChart loss = new CurveChart();
    private final CurveChart accuracy = new CurveChart();
    private final CurveChart rate = new CurveChart();
    private Optional<Round> shown = Optional.empty();

    CurvesRow(RunsModel runs, ReplayModel replay) {
        getStyleClass().addAll("wb-panel", "wb-curves");
        loss.setId("curve-loss");
        accuracy.setId("curve-accuracy");
        rate.setId("curve-rate");
        for (CurveChart chart : List.of(loss, accuracy, rate)) {
            HBox.setHgrow(chart, Priority.ALWAYS);
            chart.setPrefWidth(100);
            getChildren().add(chart);
            if (chart != rate) {
                Region rule = new Region();
                rule.getStyleClass().add("wb-curve-rule");
                getChildren().add(rule);
            }
        }
        runs.shownProperty().subscribe(run -> show(run, replay.roundProperty().get()));
        replay.roundProperty()
                .subscribe(round -> show(runs.shownProperty().get(), round.intValue()));
    }

    private void show(RunInfo run, int selected) {
        if (run == null) {
            return;
        }
        Optional<Round> next = RunPictures.curves(run.history(), selected);
        if (next.isPresent() && next.equals(shown)) {
            return;
        }
        shown = next;
        RunSpec spec = run.spec();
        int epochs = Math.max(1, next.map(Round::plannedEpochs).orElse(spec.recipe().epochs()));
        List<Integer> names = RunPictures.epochs(spec, epochs);
        String which = next.map(RunWords::ofRound).orElse("");
        loss.show(Curves.loss(next.map(RunPictures::loss).orElse(List.of()), epochs, names), which);
        accuracy.show(
                Curves.accuracy(next.map(RunPictures::validation).orElse(List.of()), epochs, names),
                which);
        rate.show(
                Curves.rate(
                        next.map(round -> RunPictures.rate(round, spec)).orElse(List.of()),
                        epochs,
                        names),
                which);
    }
}
