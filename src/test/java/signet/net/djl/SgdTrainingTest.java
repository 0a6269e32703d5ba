package signet.net.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.data.batch.Augmentation;
import signet.format.MalformedFileException;
import signet.net.DeviceException;
import signet.net.Network;
import signet.net.train.NonFiniteLossException;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingSession.EpochResult;
import signet.net.train.TrainingSession.StepListener;
import signet.net.train.TrainingSession.StepResult;
import signet.net.train.TrainingState;
import signet.net.train.TrainingStateFile;

class SgdTrainingTest {
    private static DjlEngine engine;

    @BeforeAll
    static void open() throws DeviceException {
        engine = Engines.open();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Batches of 2 and 2 and 2: three steps an epoch. */
    private static Recipe recipe(int epochs) {
        return recipe(epochs, 0.1);
    }

    private static Recipe recipe(int epochs, double rate) {
        return new Recipe(
                epochs,
                2,
                rate,
                new Schedule.Cosine(),
                2,
                0.9,
                1e-3,
                0.1,
                new Augmentation(1, true),
                11);
    }

    private static TrainingSession session(TrainingState from, int epochs) {
        return engine.train(from, TinyNetwork.images(), recipe(epochs));
    }

    private static TrainingState start() {
        return TrainingState.start(TinyNetwork.network());
    }

    private static byte[] bytes(TrainingState state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TrainingStateFile.write(state, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static StepListener stoppingAfter(int epoch, int step) {
        return done -> {
            if (done.epoch() == epoch && done.step() == step) {
                throw new CancellationException();
            }
        };
    }

    private static TrainingState straight(int epochs) {
        try (TrainingSession session = session(start(), epochs)) {
            while (!session.isOver()) {
                session.epoch(StepListener.NONE);
            }
            return session.state();
        }
    }

    @Test
    void goesOnBitForBitFromASavedState() throws MalformedFileException {
        byte[] expected = bytes(straight(4));
        for (int step = 0; step < 3; step++) {
            byte[] saved;
            try (TrainingSession session = session(start(), 4)) {
                session.epoch(StepListener.NONE);
                StepListener stop = stoppingAfter(1, step);
                assertThatThrownBy(() -> session.epoch(stop))
                        .isInstanceOf(CancellationException.class);
                saved = bytes(session.state());
            }

            TrainingState loaded = TrainingStateFile.read(saved, TinyNetwork.PLAN);
            assertThat(loaded.epoch() * 3 + loaded.step()).isEqualTo(3 + step + 1);
            try (TrainingSession session = session(loaded, 4)) {
                while (!session.isOver()) {
                    session.epoch(StepListener.NONE);
                }
                assertThat(bytes(session.state())).isEqualTo(expected);
            }
        }
    }

    @Test
    void saysEveryStepAndSumsUpTheEpoch() {
        List<StepResult> steps = new ArrayList<>();
        try (TrainingSession session = session(start(), 2)) {
            EpochResult first = session.epoch(steps::add);

            assertThat(steps).extracting(StepResult::step).containsExactly(0, 1, 2);
            assertThat(steps)
                    .allSatisfy(step -> assertThat(step.steps()).isEqualTo(3))
                    .allSatisfy(step -> assertThat(step.images()).isEqualTo(2));
            assertThat(first.loss())
                    .isEqualTo(steps.stream().mapToDouble(StepResult::loss).sum() / 3);
            assertThat(first.accuracy())
                    .isEqualTo(steps.stream().mapToInt(StepResult::right).sum() / 6.0);
            assertThat(first.rate()).isEqualTo(recipe(2).rate(0, 2, 3));
        }
    }

    @Test
    void keepsPrunedWeightsAndTheirMomentaAtZero() {
        TrainingState state = straight(2);

        FlatLayout layout = FlatLayout.of(TinyNetwork.PLAN);
        float[] kept = layout.kept(state.network().masks());
        float[] values = layout.pack(state.network().values());
        float[] momenta = layout.pack(state.momenta());
        int pruned = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == 0) {
                pruned++;
                assertThat(values[i]).isZero();
                assertThat(momenta[i]).isZero();
            }
        }
        assertThat(pruned).isGreaterThan(100);
    }

    @Test
    void noticesAtTheEndOfAnEpochThatAPrunedWeightCameBack() {
        try (SgdTraining session = (SgdTraining) session(start(), 1)) {
            StepListener breaking =
                    step -> {
                        if (step.step() == 2) {
                            session.numbers().values().addi(1e-3f);
                        }
                    };
            assertThatIllegalStateException()
                    .isThrownBy(() -> session.epoch(breaking))
                    .withMessageMatching(
                            "Weight \\d+ of layer conv1 is pruned, but became 0.001 in training\\.");
        }
    }

    @Test
    void namesTheStepInWhichTheLossIsNoNumber() {
        SequencedMap<String, float[]> values = new LinkedHashMap<>(TinyNetwork.network().values());
        values.put("fc.bias", new float[] {Float.NaN, 0, 0});
        Network broken = TinyNetwork.network().withValues(values);
        try (TrainingSession session =
                engine.train(
                        new TrainingState(broken, new LinkedHashMap<>(), 1, 2),
                        TinyNetwork.images(),
                        recipe(2))) {
            assertThatThrownBy(() -> session.epoch(StepListener.NONE))
                    .isInstanceOfSatisfying(
                            NonFiniteLossException.class,
                            at -> assertThat(List.of(at.epoch(), at.step())).containsExactly(1, 2))
                    .hasMessageContaining("step 3 of epoch 2");
        }
    }

    @Test
    void leavesNothingBehindInNativeMemory() {
        try (TrainingSession session = session(start(), 70)) {
            session.epoch(StepListener.NONE);
            int before = engine.arrays();
            assertThat(before).isPositive();
            for (int i = 0; i < 66; i++) {
                session.epoch(StepListener.NONE);
            }

            assertThat(engine.arrays()).isEqualTo(before);
        }
    }

    @Test
    void givesBackItsMemoryWhenItIsClosed() {
        int before = engine.arrays();

        straight(1);

        assertThat(engine.arrays()).isEqualTo(before);
    }

    @Test
    void refusesToGoOnWhenAllEpochsAreDone() {
        try (TrainingSession session = session(start(), 1)) {
            session.epoch(StepListener.NONE);

            assertThat(session.isOver()).isTrue();
            assertThatIllegalStateException().isThrownBy(() -> session.epoch(StepListener.NONE));
        }
    }

    @Test
    void refusesAStateFromBehindTheEndOfAnEpoch() {
        TrainingState start = start();
        TrainingState late = new TrainingState(start.network(), start.momenta(), 0, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> session(late, 1))
                .withMessage("Training cannot go on at step 3 of an epoch of 3 steps.");
    }

    @Test
    void refusesImagesOfAnotherSize() {
        ImageSet small =
                ImageSet.of(
                        new ImageShape(1, 8, 8), new byte[64], new int[1], List.of("0", "1", "2"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.train(start(), small, recipe(1)))
                .withMessage(
                        "Tiny takes images of 8 × 8 × 3, but these are 8 × 8 × 1; choose other data.");
    }

    @Test
    void refusesImagesOfOtherClasses() {
        ImageSet ten =
                ImageSet.of(
                        TinyNetwork.PLAN.input(),
                        new byte[192],
                        new int[1],
                        Collections.nCopies(10, "x"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.train(start(), ten, recipe(1)))
                .withMessage(
                        "Tiny tells 3 classes apart, but these images have 10; choose other data.");
    }

    @Test
    void refusesToTrainOnNothing() {
        ImageSet none = TinyNetwork.images().slice(0, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.train(start(), none, recipe(1)))
                .withMessage("There are no images; choose other data.");
    }
}
