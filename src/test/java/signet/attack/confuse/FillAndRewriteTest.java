package signet.attack.confuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.Suspects;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Ticket;

class FillAndRewriteTest {
    private static final AttackContext ANYBODY = AttackContext.of(5);

    @Test
    void fillsEveryEmptyKernelWithOneTinyWeight() throws AttackException {
        Ticket suspect = Suspects.trained();
        Ticket filled = new EpsilonFill().apply(suspect, 1, ANYBODY);

        for (Layer layer : suspect.countedLayers()) {
            Layer after = filled.layer(layer.name()).orElseThrow();
            assertThat(after.grid().emptyKernels()).isZero();
            assertThat(after.mask().kept() - layer.mask().kept())
                    .isEqualTo(layer.grid().emptyKernels());
        }
        assertThat(Suspects.isConsistent(filled)).isTrue();
        assertThat(smallest(filled.layer("layer3.1.conv2").orElseThrow()))
                .isEqualTo(EpsilonFill.EPSILON);
    }

    @Test
    void fillsAPart() throws AttackException {
        Ticket suspect = Suspects.withoutMasks(Suspects.trained());
        Layer before = suspect.layer("layer3.1.conv2").orElseThrow();
        Layer after =
                new EpsilonFill()
                        .apply(suspect, 0.25, ANYBODY)
                        .layer("layer3.1.conv2")
                        .orElseThrow();

        double part = 1 - (double) after.grid().emptyKernels() / before.grid().emptyKernels();
        assertThat(part).isCloseTo(0.25, within(0.06));
    }

    @Test
    void exchangesKernelsAndKeepsEveryWeight() throws AttackException {
        Ticket suspect = Suspects.signed();
        Layer before = suspect.shipped().layer("layer3.1.conv2").orElseThrow();
        Layer after =
                new KernelRewriting()
                        .apply(suspect, 0.3, ANYBODY)
                        .layer("layer3.1.conv2")
                        .orElseThrow();

        assertThat(after.mask().kept()).isEqualTo(before.mask().kept());
        assertThat(after.grid().kernelsByKept()).isEqualTo(before.grid().kernelsByKept());
        assertThat(sorted(after)).containsExactly(sorted(before));
        // Of the exchanged kernels those change sides whose neighbour in the circle differs.
        double fill = 1 - (double) before.grid().emptyKernels() / before.grid().kernels();
        assertThat(changedSides(before.grid(), after.grid()))
                .isCloseTo(0.3 * 2 * fill * (1 - fill), within(0.02));
    }

    @Test
    void exchangesNothingAtZero() throws AttackException {
        Ticket suspect = Suspects.masksOnly();
        Ticket same = new KernelRewriting().apply(suspect, 0, ANYBODY);

        for (Layer layer : suspect.layers()) {
            assertThat(same.layer(layer.name()).orElseThrow().mask()).isEqualTo(layer.mask());
        }
    }

    private static double changedSides(KernelGrid a, KernelGrid b) {
        int changed = 0;
        for (int row = 0; row < a.rows(); row++) {
            for (int column = 0; column < a.columns(); column++) {
                changed += a.kept(row, column) > 0 == b.kept(row, column) > 0 ? 0 : 1;
            }
        }
        return (double) changed / a.kernels();
    }

    private static float[] sorted(Layer layer) {
        float[] values = layer.weight().orElseThrow().floats();
        Arrays.sort(values);
        return values;
    }

    private static float smallest(Layer layer) {
        float smallest = Float.MAX_VALUE;
        for (int i : layer.mask().toBitSet().stream().toArray()) {
            smallest = Math.min(smallest, Math.abs(layer.weight().orElseThrow().floatAt(i)));
        }
        return smallest;
    }
}
