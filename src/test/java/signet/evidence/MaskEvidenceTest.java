package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static signet.evidence.Simulation.assertNotTooSmall;
import static signet.evidence.Simulation.bits;
import static signet.evidence.Simulation.first;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import signet.evidence.MaskEvidence.Pair;
import signet.evidence.tail.Hypergeometric;
import signet.ticket.Mask;
import signet.ticket.Shape;

class MaskEvidenceTest {
    private static final Shape CONVOLUTION = Shape.of(16, 16, 3, 3);
    private static final Shape LINEAR = Shape.of(10, 64);
    private final SplittableRandom random = new SplittableRandom(13);

    @Test
    void oneStatisticPerLayerAndOneForAll() {
        Mask conv = mask(CONVOLUTION, 0.2);
        Mask linear = mask(LINEAR, 0.3);

        MaskEvidence evidence =
                MaskEvidence.of(
                        List.of(new Pair("conv", conv, conv), new Pair("fc", linear, linear)),
                        Tries.ONE);

        assertThat(evidence.layers()).extracting(l -> l.layer()).containsExactly("conv", "fc");
        assertThat(evidence.all().statistic()).isEqualTo(Statistic.MASK);
        assertThat(evidence.all().tested()).isEqualTo(conv.kept() + linear.kept());
        assertThat(evidence.all().similarity()).isEqualTo(1);
        assertThat(evidence.all().pValue().log2()).isLessThan(-1_500);
    }

    @Test
    void isTheHypergeometricTailWhereKernelsAreSingleWeights() {
        Mask owner = mask(LINEAR, 0.3);
        Mask suspect = mask(LINEAR, 0.3);

        Score score = score(owner, suspect);

        var overlap = new Hypergeometric(640, owner.kept(), suspect.kept());
        assertThat(score.pValue().log2())
                .isCloseTo(overlap.log2AtLeast(owner.keptByBoth(suspect)), within(1e-12));
    }

    @Test
    void innocentMasksLookInnocent() {
        double[] p = new double[500];
        for (int i = 0; i < p.length; i++) {
            Score score = score(mask(CONVOLUTION, 0.2), mask(CONVOLUTION, 0.2));
            p[i] = Math.pow(2, score.pValue().log2());
        }

        assertNotTooSmall(p);
    }

    @Test
    void doesNotMistakeTheShapeOfKernelsForKinship() {
        double[] middle = new double[(int) CONVOLUTION.elements()];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = i % 9 == 4 ? 0.8 : 0.1;
        }
        Mask a = Mask.of(CONVOLUTION, bits(random, middle));
        Mask b = Mask.of(CONVOLUTION, bits(random, middle));

        double naive =
                new Hypergeometric(a.total(), a.kept(), b.kept()).log2AtLeast(a.keptByBoth(b));

        assertThat(naive).isLessThan(-64);
        assertThat(score(a, b).pValue().log2()).isGreaterThan(-10);
    }

    @Test
    void paysForItsAlignment() {
        Mask mask = mask(LINEAR, 0.3);
        Tries tries = Tries.ONE.aligning(64);

        Score score = MaskEvidence.of(List.of(new Pair("fc", mask, mask)), tries).all();

        assertThat(score.corrected().log2())
                .isCloseTo(score.pValue().log2() + tries.log2(), within(1e-9));
    }

    @Test
    void nothingComparedProvesNothing() {
        assertThat(MaskEvidence.of(List.of(), Tries.ONE).all().pValue()).isEqualTo(PValue.ONE);
        Mask none = Mask.of(Shape.of(0, 4), first(0));
        assertThat(score(none, none).pValue()).isEqualTo(PValue.ONE);
        assertThat(score(Mask.full(LINEAR), Mask.full(LINEAR)).pValue()).isEqualTo(PValue.ONE);
    }

    @Test
    void refusesMasksOfDifferentShape() {
        assertThatThrownBy(() -> score(mask(LINEAR, 0.5), mask(CONVOLUTION, 0.5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Score score(Mask owner, Mask suspect) {
        return MaskEvidence.of(List.of(new Pair("layer", owner, suspect)), Tries.ONE)
                .layers()
                .getFirst()
                .score();
    }

    private Mask mask(Shape shape, double density) {
        return Mask.of(shape, bits(random, (int) shape.elements(), density));
    }
}
