package signet.ui.train;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import signet.ui.parts.OfferBar;

/** Offers runs that stopped before their end. */
final class UnfinishedBar {
    private final TrainViewModel model;
    private final OfferBar bar;

    private UnfinishedBar(TrainViewModel model) {
        this.model = model;
        bar = new OfferBar("unfinished", () -> model.unfinished().forEach(model::resume));
        model.runs().all().addListener((ListChangeListener<RunInfo>) change -> show());
        model.activityProperty().subscribe(states -> show());
    }

    static Node of(TrainViewModel model) {
        return new UnfinishedBar(model).bar;
    }

    private void show() {
        List<RunInfo> stopped = model.unfinished();
        bar.offer(
                stopped.size(),
                stopped.size() == 1 ? sentence(stopped.getFirst()) : sentence(stopped.size()));
    }

    private static String sentence(RunInfo run) {
        String where =
                run.history()
                        .running()
                        .map(round -> "at " + RunWords.ofRound(round))
                        .or(() ->
                                run.history()
                                        .best()
                                        .map(round -> "after " + RunWords.ofRound(round)))
                        .orElse("at its first step");
        return "%s stopped before its end, %s. Resume goes on from there."
                .formatted(run.title(), where);
    }

    private static String sentence(int count) {
        return "%d runs stopped before their end. Resume goes on where they stopped."
                .formatted(count);
    }
}
