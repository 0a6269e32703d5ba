package signet.net.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signet.data.ImageSet;
import signet.data.batch.Augmentation;
import signet.net.DeviceException;
import signet.net.Network;
import signet.net.train.Distillation;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.net.train.Teaching;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingSession.StepListener;
import signet.net.train.TrainingState;

class DistillationTest {
    private static final float[] STUDENT = {
        1.61f, 0.35f, 0.18f, -1.23f, 0.09f, -2.74f, 0.67f, 2.02f, -2.87f, 1.95f, 1.04f, 2.48f
    };
    private static final float[] TEACHER = {
        -2.59f, 0.9f, 1.26f, -0.24f, 2.78f, 2.45f, 1.49f, -0.49f, -2.03f, -3.18f, 2.24f, 0.72f
    };
    private static final int[] LABELS = {2, 0, 3};

    private static DjlEngine engine;

    @BeforeAll
    static void open() throws DeviceException {
        engine = Engines.open();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /**
     * Loss and gradient by PyTorch 1.13 in double precision: {@code a * T**2 *
     * kl_div(log_softmax(s/T, 1), softmax(t/T, 1), reduction="batchmean") + (1-a) *
     * cross_entropy(s, y, label_smoothing=e)}.
     */
    enum Published {
        WITHOUT_LABELS(
                new SoftTargets(new Teaching(3, 1), new CrossEntropy(4, 0)),
                2.480334931497792,
                0.27508369,
                -0.07366203,
                -0.12805445,
                -0.07336723,
                -0.12495939,
                -0.22436424,
                0.04362389,
                0.30569974,
                -0.0559669,
                0.23748137,
                -0.26237029,
                0.08085582),
        WITH_LABELS(
                new SoftTargets(new Teaching(4, 0.9), new CrossEntropy(4, 0)),
                2.553754137182481,
                0.27827972,
                -0.0618321,
                -0.14319766,
                -0.07324997,
                -0.13758211,
                -0.21923488,
                0.0494737,
                0.3073433,
                -0.06937754,
                0.24590649,
                -0.22549364,
                0.04896471),
        WITH_SMOOTH_LABELS(
                new SoftTargets(new Teaching(1, 0.5), new CrossEntropy(4, 0.1)),
                1.5504569876752965,
                0.20479235,
                -0.00425004,
                -0.18954225,
                -0.01100007,
                -0.2019373,
                -0.06110695,
                0.03441557,
                0.22862868,
                -0.00518557,
                0.10243447,
                -0.09573846,
                -0.00151043);

        private final SoftTargets targets;
        private final double loss;
        private final double[] gradient;

        Published(SoftTargets targets, double loss, double... gradient) {
            this.targets = targets;
            this.loss = loss;
            this.gradient = gradient;
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithPyTorchOnLossAndGradient(Published expected) {
        Gradients.off();
        try (PtNDManager here = engine.newManager()) {
            PtNDArray student = (PtNDArray) here.create(STUDENT, new Shape(3, 4));
            PtNDArray teacher = (PtNDArray) here.create(TEACHER, new Shape(3, 4));
            student.setRequiresGradient(true);
            PtNDArray loss;
            try (Gradients _ = Gradients.noted()) {
                loss = expected.targets.of(student, teacher, LABELS);
                Gradients.of(loss);
            }

            float[] gradient = student.getGradient().toFloatArray();
            assertThat((double) loss.toFloatArray()[0]).isCloseTo(expected.loss, within(1e-6));
            for (int i = 0; i < gradient.length; i++) {
                assertThat((double) gradient[i]).isCloseTo(expected.gradient[i], within(1e-7));
            }
        }
    }

    @Test
    void hasNothingToLearnFromItself() {
        Gradients.off();
        try (PtNDManager here = engine.newManager()) {
            PtNDArray logits = (PtNDArray) here.create(STUDENT, new Shape(3, 4));

            PtNDArray loss =
                    new SoftTargets(new Teaching(3, 1), new CrossEntropy(4, 0))
                            .of(logits, logits, LABELS);

            assertThat(loss.toFloatArray()).containsExactly(0);
        }
    }

    @Test
    void drawsAFreshNetworkTowardsItsTeacher() {
        List<Double> losses = new ArrayList<>();
        try (TrainingSession session = session(1, 40)) {
            while (!session.isOver()) {
                losses.add(session.epoch(StepListener.NONE).loss());
            }
        }

        assertThat(losses.getLast()).isPositive().isLessThan(losses.getFirst() / 2);
    }

    @Test
    void looksAtNoLabelWhereTheTeacherHasAll() {
        ImageSet images = TinyNetwork.images();
        int length = images.shape().bytes();
        byte[] pixels = new byte[images.size() * length];
        for (int i = 0; i < images.size(); i++) {
            images.copy(i, 0, pixels, i * length, length);
        }
        ImageSet unlabelled =
                ImageSet.of(images.shape(), pixels, new int[images.size()], images.classes());

        assertThat(trained(1, unlabelled)).isEqualTo(trained(1, images));
        assertThat(trained(0.5, unlabelled)).isNotEqualTo(trained(0.5, images));
    }

    @Test
    void isTheSameBitForBitAlsoFromTheMiddle() {
        float[] straight = trained(0.9, TinyNetwork.images());
        TrainingState middle;
        try (TrainingSession session = session(0.9, 3)) {
            StepListener stop =
                    step -> {
                        throw new CancellationException();
                    };
            assertThatThrownBy(() -> session.epoch(stop)).isInstanceOf(CancellationException.class);
            middle = session.state();
        }

        assertThat(middle.step()).isEqualTo(1);
        try (TrainingSession session =
                engine.distil(middle, teacher(0.9), TinyNetwork.images(), recipe(3))) {
            assertThat(finished(session)).isEqualTo(straight);
        }
    }

    @Test
    void leavesNothingBehindInNativeMemory() {
        int before = engine.arrays();
        try (TrainingSession session = session(0.9, 20)) {
            session.epoch(StepListener.NONE);
            int under = engine.arrays();
            while (!session.isOver()) {
                session.epoch(StepListener.NONE);
            }
            assertThat(engine.arrays()).isEqualTo(under);
        }

        assertThat(engine.arrays()).isEqualTo(before);
    }

    @Test
    void refusesATeacherOfOtherClasses() {
        ImageSet ten =
                ImageSet.of(
                        TinyNetwork.PLAN.input(),
                        new byte[192],
                        new int[1],
                        Collections.nCopies(10, "x"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.distil(start(), teacher(1), ten, recipe(1)))
                .withMessageStartingWith("Tiny tells 3 classes apart");
    }

    private static float[] trained(double soft, ImageSet images) {
        try (TrainingSession session = engine.distil(start(), teacher(soft), images, recipe(3))) {
            return finished(session);
        }
    }

    private static float[] finished(TrainingSession session) {
        while (!session.isOver()) {
            session.epoch(StepListener.NONE);
        }
        return FlatLayout.of(TinyNetwork.PLAN).pack(session.state().network().values());
    }

    private static TrainingSession session(double soft, int epochs) {
        return engine.distil(start(), teacher(soft), TinyNetwork.images(), recipe(epochs));
    }

    private static TrainingState start() {
        return TrainingState.start(Network.initial(TinyNetwork.PLAN, 5));
    }

    private static Distillation teacher(double soft) {
        return new Distillation(TinyNetwork.network(), new Teaching(3, soft));
    }

    /** Two steps an epoch. */
    private static Recipe recipe(int epochs) {
        return new Recipe(
                epochs,
                3,
                0.05,
                new Schedule.Constant(),
                0,
                0.9,
                1e-4,
                0,
                Augmentation.CROP_AND_FLIP,
                11);
    }
}
