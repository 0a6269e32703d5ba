package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PruningMethodTest {
    private static final Probe PROBE = new Probe(new FakeEngine(), new float[0], new int[0]);

    @Test
    void givesTheCriterionOfItsName() {
        assertThat(PruningMethod.MAGNITUDE.criterion(() -> PROBE, 5)).isEqualTo(new Magnitude());
        assertThat(PruningMethod.RANDOM.criterion(() -> PROBE, 5)).isEqualTo(new RandomChoice(5));
        assertThat(PruningMethod.SNIP.criterion(() -> PROBE, 5)).isEqualTo(new Snip(PROBE));
        assertThat(PruningMethod.GRASP.criterion(() -> PROBE, 5)).isEqualTo(new Grasp(PROBE));
        assertThat(PruningMethod.SYNFLOW.criterion(() -> PROBE, 5))
                .isEqualTo(new SynFlow(PROBE.engine()));
    }

    @ParameterizedTest
    @EnumSource(names = {"MAGNITUDE", "RANDOM"})
    void doesNotAskForImagesItDoesNotNeed(PruningMethod method) {
        Supplier<Probe> none =
                () -> {
                    throw new AssertionError("asked for images");
                };

        assertThat(method.criterion(none, 1).steps()).isOne();
    }
}
