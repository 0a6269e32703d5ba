package signet.net;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.data.ImageShape;
import signet.net.plan.ChannelGroup;
import signet.net.plan.ChannelGroups;
import signet.net.plan.Networks;

class ChannelsTest {
    private static final ImageShape IMAGES = new ImageShape(2, 8, 8);

    @Test
    void refusesWhatIsNoOrder() {
        Network network = Network.initial(Networks.byId("lenet-300-100", IMAGES, 5), 1);
        ChannelGroup group = ChannelGroups.of(network.plan()).getLast();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Channels.exchange(network, group, new int[100]))
                .withMessage("An order of 100 channels names each of them once.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesFactorsThatChangeWhatIsComputed(double factor) {
        Network network = Network.initial(Networks.byId("lenet-300-100", IMAGES, 5), 1);
        ChannelGroup group = ChannelGroups.of(network.plan()).getLast();
        double[] factors = new double[100];
        Arrays.fill(factors, factor);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Channels.scale(network, group, factors))
                .withMessage("100 channels need as many positive factors.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Channels.scale(network, group, new double[] {1}));
    }
}
