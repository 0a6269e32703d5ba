package signet.prune.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signet.net.Network;
import signet.prune.Pruner;
import signet.prune.RandomChoice;
import signet.prune.Scope;
import signet.prune.SmallNetworks;
import signet.ticket.Mask;

class ControlTest {
    private static final Network TICKET = ticket();

    @ParameterizedTest
    @EnumSource(Control.class)
    void keepsAsManyWeightsInEachLayer(Control control) {
        Network network = control.of(TICKET, 3);

        assertThat(network.plan()).isEqualTo(TICKET.plan());
        assertThat(network.masks().sequencedKeySet())
                .containsExactlyElementsOf(TICKET.masks().sequencedKeySet());
        network.masks()
                .forEach((layer, mask) ->
                        assertThat(mask.density()).isEqualTo(TICKET.masks().get(layer).density()));
    }

    @ParameterizedTest
    @EnumSource(Control.class)
    void isTheSameForTheSameSeedAndAnotherForAnother(Control control) {
        Network network = control.of(TICKET, 3);
        Network other = control.of(TICKET, 4);

        assertSameNumbers(control.of(TICKET, 3), network);
        assertThat(control.of(TICKET, 3).masks()).isEqualTo(network.masks());
        assertThat(network.masks().equals(other.masks()) && sameNumbers(network, other)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RANDOM_MASK", "SHUFFLED_KERNELS"})
    void changesTheMasksOnly(Control control) {
        Network network = control.of(TICKET, 3);

        assertSameNumbers(network, TICKET);
        assertThat(network.masks()).isNotEqualTo(TICKET.masks());
    }

    @Test
    void freshWeightsStayUnderTheSameMasks() {
        Network network = Control.FRESH_WEIGHTS.of(TICKET, 3);

        assertThat(network.masks()).isEqualTo(TICKET.masks());
        assertThat(sameNumbers(network, TICKET)).isFalse();
        assertSameNumbers(network, Network.initial(TICKET.plan(), 3));
    }

    @Test
    void shuffledKernelsKeepTheirPatterns() {
        Mask before = TICKET.masks().get("conv2");

        Mask after = Control.SHUFFLED_KERNELS.of(TICKET, 3).masks().get("conv2");

        assertThat(patterns(after)).isEqualTo(patterns(before));
    }

    @ParameterizedTest
    @EnumSource(Control.class)
    void isFoundById(Control control) {
        assertThat(Control.byId(control.id())).isSameAs(control);
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Control.byId("inverted"))
                .withMessage(
                        "There is no control inverted; there are random-mask, fresh-weights,"
                                + " shuffled-kernels.");
    }

    private static Network ticket() {
        Network network = SmallNetworks.convolutional();
        Pruner pruner = new Pruner(new RandomChoice(1), Scope.GLOBAL);
        return network.withMasks(pruner.prune(network, List.of("conv1", "conv2"), 60));
    }

    private static void assertSameNumbers(Network network, Network other) {
        assertThat(sameNumbers(network, other)).isTrue();
    }

    private static boolean sameNumbers(Network network, Network other) {
        return network.values().keySet().stream()
                .allMatch(name ->
                        Arrays.equals(network.values().get(name), other.values().get(name)));
    }

    /** How often each pattern of nine weights occurs. */
    private static TreeMap<String, Integer> patterns(Mask mask) {
        TreeMap<String, Integer> patterns = new TreeMap<>();
        for (int kernel = 0; kernel < mask.total() / 9; kernel++) {
            int first = kernel * 9;
            StringBuilder pattern = new StringBuilder();
            IntStream.range(first, first + 9)
                    .forEach(i -> pattern.append(mask.isKept(i) ? '1' : '0'));
            patterns.merge(pattern.toString(), 1, Integer::sum);
        }
        return patterns;
    }
}
