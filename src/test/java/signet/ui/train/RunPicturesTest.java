package signet.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.ui.train.chart.Curve.Point;
import signet.ui.train.chart.RoundPlot;
import signet.ui.train.form.TrainForm;
import signet.ui.train.history.Round;
import signet.ui.train.history.RunHistory;

class RunPicturesTest {
    private static final RunSpec PAPER = TrainForm.FIRST.with(Preset.PAPER).spec();
    private static final RunInfo RUN = MadeUpRuns.run("abc", PAPER, MadeUpRun.running());

    private static Round running() {
        return RUN.history().running().orElseThrow();
    }

    @Test
    void drawsTheRoundsThatHaveEnded() {
        RoundPlot plot = RunPictures.rounds(RUN, true);
        assertThat(plot.measure()).isEqualTo("Test accuracy");
        assertThat(plot.tolerance()).hasValue(0.01);
        assertThat(plot.marks()).hasSize(13);
        RoundPlot.Mark reverted = plot.marks().get(6);
        assertThat(reverted.kept()).isFalse();
        assertThat(reverted.from()).isEqualTo(OptionalInt.of(5));
        assertThat(reverted.accuracy()).isEqualTo(.8972);
        assertThat(plot.running().orElseThrow())
                .isCloseTo(plot.marks().getLast().density() * .95, within(1e-12));
    }

    @Test
    void drawsTheAccuracyThatDecides() {
        RunSpec quick = TrainForm.FIRST.spec();
        RoundPlot plot = RunPictures.rounds(MadeUpRuns.run("q", quick, MadeUpRun.ended()), true);
        assertThat(plot.measure()).isEqualTo("Validation accuracy");
        assertThat(plot.marks().getFirst().accuracy()).isCloseTo(.9137, within(1e-12));
    }

    @Test
    void drawsTrainingAloneWithoutABand() {
        RunSpec training = TrainForm.FIRST.with(RunSpec.Kind.TRAIN).spec();
        RoundPlot plot = RunPictures.rounds(MadeUpRuns.run("t", training, List.of()), true);
        assertThat(plot.tolerance()).isEmpty();
        assertThat(plot.running()).isEmpty();
    }

    @Test
    void endsTheLossWhereTrainingIs() {
        List<Point> loss = RunPictures.loss(running());
        assertThat(loss).hasSize(113);
        assertThat(loss.getLast().epoch()).isCloseTo(112 + 205 / 352.0, within(1e-12));
        assertThat(loss.getLast().value()).isEqualTo(0.214);
        assertThat(RunPictures.validation(running())).hasSize(112);
    }

    @Test
    void drawsARateThatJumpsAsSteps() {
        List<Point> rate = RunPictures.rate(running(), PAPER);
        assertThat(rate.getFirst()).isEqualTo(new Point(0, 0.1));
        assertThat(rate).contains(new Point(91, 0.1), new Point(91, 0.01));
        List<Point> smooth = RunPictures.rate(running(), TrainForm.FIRST.spec());
        assertThat(smooth.getFirst()).isEqualTo(new Point(1, 0.1));
    }

    @Test
    void namesTheEpochsAtWhichTheRateDrops() {
        assertThat(RunPictures.epochs(PAPER, 182)).containsExactly(0, 91, 136, 182);
        assertThat(RunPictures.epochs(TrainForm.FIRST.spec(), 6)).containsExactly(0, 3, 6);
        assertThat(RunPictures.epochs(TrainForm.FIRST.with(Preset.SMOKE).spec(), 2))
                .containsExactly(0, 2);
    }

    @Test
    void showsTheCurvesOfTheRoundThatRunsElseOfTheSelectedOne() {
        assertThat(RunPictures.curves(RUN.history(), 4).orElseThrow().number()).isEqualTo(13);
        RunHistory finished = RunHistory.of(MadeUpRun.finished());
        assertThat(RunPictures.curves(finished, 4).orElseThrow().number()).isEqualTo(4);
        assertThat(RunPictures.curves(RunHistory.EMPTY, 4)).isEmpty();
    }

    @Test
    void showsAFewRoundsSmallAndAlwaysTheSelectedOne() {
        List<Integer> all = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(ReplayPane.spread(all, 4)).hasSize(5).contains(0, 4, 12).isSorted();
        assertThat(ReplayPane.spread(all, 12)).hasSize(5).contains(0, 12).isSorted();
        assertThat(ReplayPane.spread(all, 11)).hasSize(5).contains(0, 11, 12).isSorted();
        assertThat(ReplayPane.spread(List.of(0, 1), 1)).containsExactly(0, 1);
    }

    @Test
    void saysTimesAndSizesAsPeopleDo() {
        assertThat(RunWords.duration(java.time.Duration.ofSeconds(40))).isEqualTo("40 s");
        assertThat(RunWords.duration(java.time.Duration.ofMinutes(12))).isEqualTo("12 min");
        assertThat(RunWords.duration(java.time.Duration.ofMinutes(250))).isEqualTo("4 h 10 min");
        assertThat(RunWords.duration(java.time.Duration.ofHours(30))).isEqualTo("30 h");
        assertThat(RunWords.size(38_200_000)).isEqualTo("38 MB");
        assertThat(RunWords.size(2_100_000_000L)).isEqualTo("2.1 GB");
        assertThat(RunWords.facts(PAPER))
                .isEqualTo("ResNet-20, Fashion-MNIST sample, Paper recipe");
    }
}
