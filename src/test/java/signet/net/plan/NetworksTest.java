package signet.net.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signet.data.ImageShape;

class NetworksTest {
    private static final ImageShape CIFAR = new ImageShape(3, 32, 32);
    private static final ImageShape FASHION = new ImageShape(1, 28, 28);

    @Test
    void hasAsManyParametersAsPublished() {
        assertThat(Networks.byId("resnet20", CIFAR, 10).trainable()).isEqualTo(269_722);
        assertThat(Networks.byId("resnet20", CIFAR, 100).trainable()).isEqualTo(275_572);
    }

    @Test
    void takesImagesOfOneChannel() {
        assertThat(Networks.byId("resnet20", FASHION, 10).trainable())
                .isEqualTo(269_722 - 2 * 16 * 9);
    }
}
