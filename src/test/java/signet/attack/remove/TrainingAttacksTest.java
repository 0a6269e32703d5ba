package signet.attack.remove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.Needs;
import signet.attack.Retrainer;
import signet.attack.Suspects;
import signet.net.train.Teaching;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class TrainingAttacksTest {
    /** Adds 0.5 to every kept weight, and writes down how it was asked to. */
    private static final class Recorder implements Retrainer {
        final List<Retraining> asked = new ArrayList<>();
        Ticket start;
        Teaching taught;

        @Override
        public Ticket train(Ticket from, Retraining how) {
            start = from;
            asked.add(how);
            return from.replacing(from.layers().stream().map(Recorder::moved).toList());
        }

        /** Every weight is 0.5 less its number. */
        @Override
        public Ticket distil(Ticket teacher, Retraining how, Teaching teaching) {
            start = teacher;
            asked.add(how);
            taught = teaching;
            return Ticket.of(
                    teacher.layers().stream().map(Recorder::fresh).toList(), teacher.metadata());
        }

        private static Tensor fresh(Layer layer) {
            float[] values = new float[Math.toIntExact(layer.shape().elements())];
            for (int i = 0; i < values.length; i++) {
                values[i] = 0.5f - i;
            }
            return Tensor.of(layer.name() + ".weight", layer.shape(), values);
        }

        private static Layer moved(Layer layer) {
            Tensor old = layer.weight().orElseThrow();
            float[] values = old.floats();
            for (int i = 0; i < values.length; i++) {
                values[i] += layer.mask().isKept(i) ? 0.5f : 0;
            }
            return layer.withWeight(Tensor.of(old.name(), old.shape(), values));
        }
    }

    private final Recorder recorder = new Recorder();
    private final AttackContext context = AttackContext.of(7).training(recorder, 0.1, 0.05);

    @Test
    void fineTunesWhatIsShippedUnderItsMasks() throws AttackException {
        Ticket tuned = FineTuning.sameData().apply(Suspects.small(), 3, context);

        assertThat(recorder.asked)
                .containsExactly(new Retrainer.Retraining(Needs.Data.SAME, 3, 0.05, 0.1, 7));
        assertThat(weights(tuned, "a")).containsExactly(1.5f, -1.5f, 3.5f, 0);
    }

    @Test
    void hidesPrunedWeightsOfTheOwnerFromTheThief() throws AttackException {
        Ticket suspect = Suspects.trained();

        FineTuning.transfer().apply(suspect, 1, context);

        assertThat(recorder.asked.getFirst().data()).isEqualTo(Needs.Data.OTHER);
        assertThat(Suspects.isConsistent(suspect)).isFalse();
        assertThat(Suspects.isConsistent(recorder.start)).isTrue();
    }

    @Test
    void liftsTheMasksToTrainEverything() throws AttackException {
        Ticket dense = DenseFineTuning.staysDense().apply(Suspects.small(), 2, context);

        assertThat(weights(recorder.start, "a")).containsExactly(1, -2, 3, 0);
        assertThat(weights(dense, "a")).containsExactly(1.5f, -1.5f, 3.5f, 0.5f);
        assertThat(dense.density().ratio()).isEqualTo(1);
    }

    @Test
    void prunesAgainToAsManyAsBefore() throws AttackException {
        Ticket again = DenseFineTuning.prunesAgain().apply(Suspects.small(), 2, context);

        assertThat(Suspects.kept(again)).isEqualTo(Suspects.kept(Suspects.small()));
        assertThat(weights(again, "a")).containsExactly(1.5f, -1.5f, 3.5f, 0);
        assertThat(again.layer("b").orElseThrow().mask())
                .isEqualTo(Suspects.small().layer("b").orElseThrow().mask());
    }

    @Test
    void prunesAStoredMaskAgainToo() throws AttackException {
        Ticket suspect = Suspects.trained();

        Ticket again = DenseFineTuning.prunesAgain().apply(suspect, 1, context);

        assertThat(recorder.start.layer("layer1.0.conv1").orElseThrow().mask())
                .isEqualTo(Mask.full(suspect.layer("layer1.0.conv1").orElseThrow().shape()));
        assertThat(Suspects.kept(again)).isEqualTo(Suspects.kept(suspect));
        assertThat(Suspects.isConsistent(again)).isTrue();
    }

    @Test
    void distilsIntoAFreshDenseNetwork() throws AttackException {
        Teaching teaching = new Teaching(4, 0.9);

        Ticket student =
                Distillation.staysDense().apply(Suspects.small(), 5, context.teaching(teaching));

        assertThat(recorder.asked)
                .containsExactly(new Retrainer.Retraining(Needs.Data.SAME, 5, 0.05, 0.1, 7));
        assertThat(recorder.taught).isEqualTo(teaching);
        assertThat(weights(student, "a")).containsExactly(0.5f, -0.5f, -1.5f, -2.5f);
        assertThat(student.density().ratio()).isEqualTo(1);
    }

    @Test
    void prunesAFreshNetworkByItsOwnMagnitudes() throws AttackException {
        Ticket student = Distillation.prunes().apply(Suspects.small(), 1, context);

        assertThat(Suspects.kept(student)).isEqualTo(Suspects.kept(Suspects.small()));
        assertThat(weights(student, "a")).containsExactly(0, 0, -1.5f, -2.5f);
        assertThat(recorder.taught).isEqualTo(Teaching.USUAL);
    }

    @Test
    void showsAStudentOnlyWhatIsShipped() throws AttackException {
        Distillation.staysDense().apply(Suspects.trained(), 1, context);

        assertThat(Suspects.isConsistent(recorder.start)).isTrue();
    }

    @Test
    void saysWhatIsMissingWhereNothingTrains() {
        for (Attack attack :
                List.of(
                        FineTuning.sameData(),
                        FineTuning.transfer(),
                        Distillation.prunes(),
                        DenseFineTuning.staysDense())) {
            assertThatThrownBy(() -> attack.apply(Suspects.small(), 1, AttackContext.of(1)))
                    .isInstanceOf(AttackException.class)
                    .hasMessageContaining("choose the data set");
        }
    }

    @Test
    void refusesHalfAnEpoch() {
        assertThatThrownBy(() -> FineTuning.sameData().apply(Suspects.small(), 1.5, context))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a whole number between 1 epoch and 1000 epochs");
    }

    @Test
    void refusesAFileOfMasks() {
        assertThatThrownBy(() -> FineTuning.sameData().apply(Suspects.masksOnly(), 1, context))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("only the mask");
    }

    private static float[] weights(Ticket ticket, String layer) {
        return ticket.layer(layer).orElseThrow().weight().orElseThrow().floats();
    }
}
