package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import signet.attack.AttackException;
import signet.attack.Needs;
import signet.attack.Retrainer;
import signet.attack.Suspects;
import signet.mark.MarkProgress;
import signet.net.Network;
import signet.net.train.Teaching;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;

class EngineRetrainerTest {
    private final CountingEngine engine = new CountingEngine();

    @Test
    void trainsUnderTheMasks() throws AttackException {
        List<String> steps = new ArrayList<>();
        Ticket start = SmallSweep.signed();

        Ticket trained =
                EngineRetrainer.onSame(
                                engine,
                                SmallSweep.images(1),
                                (done, total, unit) -> steps.add(done + "/" + total + " " + unit))
                        .train(start, how(Needs.Data.SAME, 2));

        for (Layer layer : start.prunedLayers()) {
            Layer after = trained.layer(layer.name()).orElseThrow();
            assertThat(after.mask()).isEqualTo(layer.mask());
            assertThat(after.weight().orElseThrow().nonZero()).isEqualTo(layer.mask());
        }
        assertThat(trained.metadata()).containsAllEntriesOf(start.metadata());
        assertThat(steps).containsExactly("1/2 steps of training", "2/2 steps of training");
        assertThat(engine.trainedOn()).isEqualTo(5);
    }

    @Test
    void givesAnotherTaskAFreshStemAndClassifier() throws AttackException {
        Ticket start = SmallSweep.signed();

        Ticket trained =
                EngineRetrainer.onOther(engine, SmallSweep.ofThreeClasses(), MarkProgress.NONE)
                        .train(start, how(Needs.Data.OTHER, 1));

        assertThat(trained.layer("fc").orElseThrow().shape().dimension(0)).isEqualTo(3);
        assertThat(trained.layer("conv1").orElseThrow().shape().dimension(1)).isEqualTo(1);
        for (Layer layer : start.prunedLayers()) {
            assertThat(trained.layer(layer.name()).orElseThrow().mask()).isEqualTo(layer.mask());
        }
    }

    @Test
    void distilsIntoAFreshNetwork() throws AttackException {
        Ticket victim = SmallSweep.signed().shipped();
        Retrainer same = EngineRetrainer.onSame(engine, SmallSweep.images(1), MarkProgress.NONE);

        Ticket student = same.distil(victim, how(Needs.Data.SAME, 2), Teaching.USUAL);

        assertThat(student.layers())
                .hasSameSizeAs(victim.layers())
                .allSatisfy(layer -> assertThat(layer.mask()).isEqualTo(Mask.full(layer.shape())));
        assertThat(engine.distilled().teacher().masks())
                .containsOnlyKeys(victim.prunedLayers().stream().map(Layer::name).toList());
        assertThat(engine.trainedOn()).isEqualTo(5);
        assertThat(weights(same.distil(victim, how(Needs.Data.SAME, 2), Teaching.USUAL)))
                .isEqualTo(weights(student));
    }

    /** Otherwise a thief who guesses the owner's seed would begin with the owner's network. */
    @Test
    void startsAStudentUnderASeedOfItsOwn() throws AttackException {
        Ticket victim = SmallSweep.signed();
        Network owners = Network.initial(Network.of(victim).plan(), 7);
        Retrainer same = EngineRetrainer.onSame(engine, SmallSweep.images(1), MarkProgress.NONE);

        Ticket student = same.distil(victim, how(Needs.Data.SAME, 0), Teaching.USUAL);

        assertThat(weights(student)).isNotEqualTo(owners.values().get("layer2.1.conv1.weight"));
    }

    @Test
    void stopsADistillationWithinAStep() {
        Retrainer stopped =
                EngineRetrainer.onSame(
                        engine,
                        SmallSweep.images(1),
                        (done, total, unit) -> {
                            throw new CancellationException();
                        });

        assertThatThrownBy(() ->
                        stopped.distil(
                                SmallSweep.signed(), how(Needs.Data.SAME, 9), Teaching.USUAL))
                .isInstanceOf(CancellationException.class);
        assertThat(engine.trainings()).isEqualTo(1);
    }

    @Test
    void refusesToDistilOnImagesOfAnotherTaskOrWithoutWeights() {
        Retrainer other =
                EngineRetrainer.onOther(engine, SmallSweep.ofThreeClasses(), MarkProgress.NONE);
        Retrainer same = EngineRetrainer.onSame(engine, SmallSweep.images(1), MarkProgress.NONE);

        assertThatThrownBy(() ->
                        other.distil(SmallSweep.signed(), how(Needs.Data.SAME, 1), Teaching.USUAL))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("only those of another task");
        assertThatThrownBy(() ->
                        same.distil(Suspects.masksOnly(), how(Needs.Data.SAME, 1), Teaching.USUAL))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("only masks");
    }

    private static float[] weights(Ticket ticket) {
        return ticket.layer("layer2.1.conv1").orElseThrow().weight().orElseThrow().floats();
    }

    @Test
    void saysWhichImagesAreMissing() {
        Retrainer same = EngineRetrainer.onSame(engine, SmallSweep.images(1), MarkProgress.NONE);
        Retrainer other =
                EngineRetrainer.onOther(engine, SmallSweep.ofThreeClasses(), MarkProgress.NONE);

        assertThatThrownBy(() -> same.train(SmallSweep.signed(), how(Needs.Data.OTHER, 1)))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("only the owner's");
        assertThatThrownBy(() -> other.train(SmallSweep.signed(), how(Needs.Data.SAME, 1)))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("only those of another task");
    }

    @Test
    void saysThatATicketHasNothingToTrain() {
        Retrainer same = EngineRetrainer.onSame(engine, SmallSweep.images(1), MarkProgress.NONE);

        assertThatThrownBy(() -> same.train(Suspects.masksOnly(), how(Needs.Data.SAME, 1)))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("only masks");
    }

    private static Retrainer.Retraining how(Needs.Data data, int epochs) {
        return new Retrainer.Retraining(data, epochs, 0.01, 0.5, 7);
    }
}
