package signet.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signet.net.Network;

class RewindingTest {
    private final Map<String, float[]> stored = new LinkedHashMap<>();
    private Network ticket;

    @BeforeEach
    void prune() {
        Network network = SmallNetworks.convolutional();
        ticket =
                network.withMasks(
                        new Pruner(new Magnitude(), Scope.GLOBAL)
                                .prune(network, List.of("conv2"), 30));
        network.values().forEach((name, value) -> stored.put(name, new float[value.length]));
    }

    @Test
    void putsEverythingBackUnderTheMasksOfNow() {
        Network rewound = Rewinding.rewind(ticket, stored);

        assertThat(rewound.values()).containsExactlyEntriesOf(stored);
        assertThat(rewound.values()).containsKeys("conv1.weight", "bn1.running_var", "fc.bias");
        assertThat(rewound.masks()).isEqualTo(ticket.masks());
        assertThat(rewound.plan()).isEqualTo(ticket.plan());
    }

    @Test
    void refusesAStateThatLacksAValue() {
        stored.remove("bn1.running_mean");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rewinding.rewind(ticket, stored))
                .withMessage(
                        "The state to rewind to needs 2 values of bn1.running_mean, but has none.");
    }

    @Test
    void refusesAStateOfOtherShapes() {
        stored.put("fc.bias", new float[100]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rewinding.rewind(ticket, stored))
                .withMessage("The state to rewind to needs 2 values of fc.bias, but has 100.");
    }

    @Test
    void refusesAStateWithMore() {
        stored.put("conv3.weight", new float[9]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rewinding.rewind(ticket, stored))
                .withMessage("The state to rewind to has conv3.weight, which Small has not.");
    }
}
