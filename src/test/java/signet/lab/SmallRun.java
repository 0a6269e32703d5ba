package signet.lab;

import java.util.List;
import java.util.Optional;
import signet.data.DataSet;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.data.Split;
import signet.data.batch.Augmentation;
import signet.lab.spec.ImageSource;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.RunSpec;
import signet.lab.spec.Search;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.prune.PruningMethod;
import signet.prune.Scope;

/** A run over forty images of two by two pixels. */
final class SmallRun {
    static final Split IMAGES = images(40);

    private static final Recipe RECIPE =
            new Recipe(
                    2,
                    13,
                    0.1,
                    new Schedule.MultiStep(List.of(1), 0.1),
                    0,
                    0.9,
                    1e-4,
                    0,
                    Augmentation.NONE,
                    9);

    private SmallRun() {}

    static Split images(int count) {
        byte[] pixels = new byte[4 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 2;
            for (int p = 0; p < 4; p++) {
                pixels[4 * i + p] = (byte) (i * 37 + p * 11);
            }
        }
        ImageSet all = ImageSet.of(new ImageShape(1, 2, 2), pixels, labels, List.of("even", "odd"));
        return Split.lastTenth(new DataSet("Small", all, all.slice(0, count / 2)));
    }

    /** Two ratios, either of which may be reverted, and three rounds at most. */
    static Search search(boolean controls) {
        return search(1, controls);
    }

    static Search search(double rewindEpoch, boolean controls) {
        return new Search(
                List.of(0.5, 0.2),
                0.05,
                Search.Metric.TEST,
                rewindEpoch,
                3,
                0,
                PruningMethod.MAGNITUDE,
                Scope.GLOBAL,
                controls);
    }

    static RunSpec spec(Optional<Search> search) {
        return new RunSpec(
                new NetworkSource.Architecture("lenet-300-100"),
                ImageSource.all(new ImageSource.Origin.Sample()),
                RECIPE,
                search);
    }
}
