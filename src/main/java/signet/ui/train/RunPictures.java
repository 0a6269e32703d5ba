package signet.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import signet.lab.RunEvent.EpochDone;
import signet.lab.RunEvent.RoundDone;
import signet.lab.RunEvent.Stepped;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.net.train.Schedule;
import signet.ui.train.chart.Curve.Point;
import signet.ui.train.chart.RoundPlot;
import signet.ui.train.history.Round;
import signet.ui.train.history.RunHistory;

/** What the charts show of a run. */
final class RunPictures {
    private RunPictures() {}

    /**
     * Accuracy against density: that of the images that decide, so that the band is true.
     *
     * @param runs whether its last round runs now
     */
    static RoundPlot rounds(RunInfo run, boolean runs) {
        Optional<Search> search = run.spec().search();
        boolean validates = search.filter(s -> s.metric() == Search.Metric.VALIDATION).isPresent();
        RunHistory history = run.history();
        List<RoundPlot.Mark> marks =
                history.ended().stream().map(round -> mark(round, validates)).toList();
        return new RoundPlot(
                validates ? "Validation accuracy" : "Test accuracy",
                marks,
                search.map(Search::tolerance)
                        .filter(tolerance -> tolerance < 1)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                runs
                        ? history.runningDensity(search.map(Search::ratios).orElse(List.of()))
                        : OptionalDouble.empty());
    }

    private static RoundPlot.Mark mark(Round round, boolean validates) {
        RoundDone end = round.end().orElseThrow();
        return new RoundPlot.Mark(
                round.number(),
                round.density().orElseThrow(),
                validates ? end.validation() : end.test(),
                round.isKept(),
                round.from().map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    /** The training loss of every epoch, and of the step under way. */
    static List<Point> loss(Round round) {
        List<Point> points = points(round, EpochDone::loss);
        round.live().ifPresent(live -> points.add(new Point(at(live), live.loss())));
        return points;
    }

    static List<Point> validation(Round round) {
        return points(round, EpochDone::validation);
    }

    /** The rate is drawn as steps: what holds for an epoch holds from its first step on. */
    static List<Point> rate(Round round, RunSpec spec) {
        List<Point> points = new ArrayList<>();
        boolean jumps = spec.recipe().schedule() instanceof Schedule.MultiStep;
        for (EpochDone epoch : round.epochs()) {
            if (jumps) {
                points.add(new Point(epoch.epoch() - 1, epoch.rate()));
            }
            points.add(new Point(epoch.epoch(), epoch.rate()));
        }
        round.live()
                .ifPresent(live -> {
                    if (jumps) {
                        points.add(new Point(live.epoch() - 1, live.rate()));
                    }
                    points.add(new Point(at(live), live.rate()));
                });
        return points;
    }

    private static List<Point> points(Round round, ToDoubleFunction<EpochDone> value) {
        List<Point> points = new ArrayList<>();
        round.epochs()
                .forEach(epoch -> points.add(new Point(epoch.epoch(), value.applyAsDouble(epoch))));
        return points;
    }

    private static double at(Stepped live) {
        return live.epoch() - 1 + (double) live.step() / Math.max(1, live.steps());
    }

    /** The epochs worth naming below a curve: both ends, and where the rate drops. */
    static List<Integer> epochs(RunSpec spec, int last) {
        List<Integer> names = new ArrayList<>(List.of(0));
        if (spec.recipe().schedule() instanceof Schedule.MultiStep(List<Integer> milestones, _)) {
            milestones.stream().filter(epoch -> epoch > 0 && epoch < last).forEach(names::add);
        } else if (last >= 4) {
            names.add(last / 2);
        }
        names.add(last);
        return names;
    }

    /** The round whose curves are shown: the one that runs, else the selected one. */
    static Optional<Round> curves(RunHistory history, int selected) {
        return history.running().or(() -> history.find(selected));
    }
}
