package signet.data.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import signet.data.DataSet;
import signet.data.ImageSet;
import signet.data.ImageSetDigest;

class FashionSampleTest {
    @Test
    void comesWithTheProgramAndIsBalanced() throws IOException {
        DataSet sample = FashionSample.open();
        assertThat(sample.name()).isEqualTo("Fashion-MNIST");
        assertThat(sample.train().shape().toString()).isEqualTo("28 × 28 × 1");
        assertThat(countOfEach(sample.train())).containsOnly(1_200).hasSize(10);
        assertThat(countOfEach(sample.test())).containsOnly(1_000).hasSize(10);
        assertThat(ImageSetDigest.of(sample.train()))
                .isEqualTo("048c323383199c718e3c4d734d6eaceb545d99a2939441c02bb2937125a4a2b5");
        assertThat(ImageSetDigest.of(sample.test()))
                .isEqualTo("162d3d7c5326508c700e82180522745ad746f54982a483ce5df67f16da8a09b7");
    }

    private static int[] countOfEach(ImageSet images) {
        int[] counts = new int[images.classes().size()];
        for (int i = 0; i < images.size(); i++) {
            counts[images.label(i)]++;
        }
        return counts;
    }
}
