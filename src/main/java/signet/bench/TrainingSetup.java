package signet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.batch.Augmentation;
import signet.data.disk.DataSets;
import signet.data.disk.FashionSample;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.net.plan.Op;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.ticket.Mask;

/** What is trained: ResNet-20 on real images. */
record TrainingSetup(DataSet data, NetworkPlan plan) {
    static final int BATCH = 128;
    static final int THREADS = 2;

    /** One weight in so many is kept in the masked network. */
    private static final int KEPT_OF = 5;

    static TrainingSetup of(Optional<Path> folder) throws IOException {
        DataSet data = folder.isPresent() ? open(folder.get()) : FashionSample.open();
        int classes = data.train().classes().size();
        return new TrainingSetup(data, Networks.byId("resnet20", data.train().shape(), classes));
    }

    private static DataSet open(Path folder) throws IOException {
        try {
            return DataSets.open(folder);
        } catch (DataSetException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    Network dense() {
        return Network.initial(plan, 1);
    }

    /** The same with a fifth of the weights of every layer. */
    Network masked() {
        return masked(dense());
    }

    /** A network with a fifth of the weights of every layer, chosen at random. */
    static Network masked(Network dense) {
        SplittableRandom random = new SplittableRandom(1);
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        for (Op.Weighted layer : dense.plan().layers()) {
            BitSet kept = new BitSet();
            for (int i = 0; i < layer.shape().elements(); i++) {
                kept.set(i, random.nextInt(KEPT_OF) == 0);
            }
            masks.put(layer.name(), Mask.of(layer.shape(), kept));
        }
        return dense.withMasks(masks);
    }

    /** As the published networks are trained; more epochs than anybody waits for. */
    static Recipe recipe() {
        return new Recipe(
                1000,
                BATCH,
                0.1,
                new Schedule.Constant(),
                0,
                0.9,
                1e-4,
                0,
                Augmentation.CROP_AND_FLIP,
                1);
    }
}
