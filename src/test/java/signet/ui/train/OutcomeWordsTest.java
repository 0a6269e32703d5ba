package signet.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.ui.train.form.TrainForm;

class OutcomeWordsTest {
    private static final TrainForm PAPER = TrainForm.FIRST.with(Preset.PAPER);

    private static RunInfo run(TrainForm form) {
        return MadeUpRuns.run("abc", form.spec(), MadeUpRun.controlled());
    }

    @Test
    void countsTheRoundsThatEachRatioGave() {
        assertThat(OutcomeWords.counts(run(PAPER)))
                .isEqualTo("Rounds kept: 5 at 20 %, 1 at 10 %, 4 at 5 %, 0 at 1 %");
        assertThat(OutcomeWords.counts(MadeUpRuns.run("r", PAPER.spec(), MadeUpRun.running())))
                .startsWith("Rounds kept so far: 5 at 20 %, 1 at 10 %, 4 at 5 %");
    }

    @Test
    void countsNothingWhereNothingIsSearched() {
        assertThat(OutcomeWords.counts(run(PAPER.with(RunSpec.Kind.PRUNE)))).isEmpty();
        assertThat(OutcomeWords.counts(run(PAPER.with(RunSpec.Kind.TRAIN)))).isEmpty();
    }

    @Test
    void holdsTheControlsAgainstTheTicketByTheAccuracyThatDecides() {
        assertThat(OutcomeWords.controls(run(PAPER)))
                .isEqualTo(
                        "Test accuracy of the ticket 91.31 %; of its controls: random mask 87.41 %,"
                                + " fresh weights 86.55 %, shuffled kernels 87.02 %");
        assertThat(OutcomeWords.controls(run(TrainForm.FIRST)))
                .startsWith("Validation accuracy of the ticket 91.01 %; of its controls: random");
        assertThat(OutcomeWords.controls(MadeUpRuns.run("f", PAPER.spec(), MadeUpRun.finished())))
                .isEmpty();
    }
}
