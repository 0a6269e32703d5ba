package signet.data.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import signet.data.DataSet;
import signet.data.ImageSet;
import signet.data.ImageSetDigest;
import signet.data.PixelStatistics;
import signet.data.Split;

/**
 * The real data sets against published values. Run with {@code ./signet test -Pdata
 * -Dsignet.cifar10=FOLDER}, where the folder holds CIFAR-10's binary version; Fashion-MNIST is
 * Debian's package {@code dataset-fashion-mnist}.
 */
@Tag("data")
class PublishedDataTest {
    private static final String CIFAR_10 = "signet.cifar10";

    /** Means and deviations that every CIFAR-10 repository normalises with. */
    @Test
    void readsTheRealCifar10() throws Exception {
        assertThat(System.getProperty(CIFAR_10))
                .as("-D%s names the folder of CIFAR-10", CIFAR_10)
                .isNotNull();
        DataSet data = DataSets.open(Path.of(System.getProperty(CIFAR_10)));

        assertThat(data.name()).isEqualTo("CIFAR-10");
        assertThat(firstLabels(data.train())).containsExactly(6, 9, 9, 4, 1, 1, 2, 7, 8, 3);
        PixelStatistics pixels = PixelStatistics.of(data.train());
        assertClose(pixels.mean(), 0.4914, 0.4822, 0.4465);
        assertClose(pixels.deviation(), 0.2470, 0.2435, 0.2616);
        assertThat(ImageSetDigest.of(data.train()))
                .isEqualTo("ae94f02fd043a8c565ae2c7dfcd7b57d1cf6f4220f7198786341a542bc50aa3a");
        assertThat(ImageSetDigest.of(data.test()))
                .isEqualTo("26ef81de67c3f68c8eaa3630d24511b140d4597486715f6c1426a938b3bb7558");
        Split split = Split.lastTenth(data);
        assertThat(split.train().size()).isEqualTo(45_000);
        assertThat(split.validation().size()).isEqualTo(5_000);
        assertThat(split.test().size()).isEqualTo(10_000);
    }

    @Test
    void readsTheRealFashionMnist() throws Exception {
        DataSet data = DataSets.open(MakeFashionSample.PACKAGE);

        assertThat(data.name()).isEqualTo("Fashion-MNIST");
        assertThat(data.train().size()).isEqualTo(60_000);
        assertThat(data.test().size()).isEqualTo(10_000);
        PixelStatistics pixels = PixelStatistics.of(data.train());
        assertClose(pixels.mean(), 0.2860);
        assertClose(pixels.deviation(), 0.3530);
    }

    @Test
    void theSampleIsTheFirstOfEachClass() throws Exception {
        DataSet whole = DataSets.open(MakeFashionSample.PACKAGE);
        DataSet sample = FashionSample.open();

        List<Integer> chosen = MakeFashionSample.firstOfEach(whole.train());
        assertThat(chosen).hasSize(sample.train().size());
        byte[] original = new byte[whole.train().shape().bytes()];
        byte[] copy = original.clone();
        for (int i = 0; i < chosen.size(); i++) {
            whole.train().copy(chosen.get(i), 0, original, 0, original.length);
            sample.train().copy(i, 0, copy, 0, copy.length);
            assertThat(copy).isEqualTo(original);
            assertThat(sample.train().label(i)).isEqualTo(whole.train().label(chosen.get(i)));
        }
        assertThat(ImageSetDigest.of(sample.test())).isEqualTo(ImageSetDigest.of(whole.test()));
    }

    private static List<Integer> firstLabels(ImageSet images) {
        return IntStream.range(0, 10).mapToObj(images::label).toList();
    }

    private static void assertClose(List<Double> found, double... published) {
        assertThat(found).hasSize(published.length);
        for (int i = 0; i < published.length; i++) {
            assertThat(found.get(i)).isCloseTo(published[i], within(5e-5));
        }
    }
}
