package signet.lab.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import signet.attack.AttackException;
import signet.attack.Needs;
import signet.attack.Retrainer;
import signet.attack.edit.Draws;
import signet.data.ImageSet;
import signet.data.batch.Augmentation;
import signet.mark.MarkProgress;
import signet.net.Engine;
import signet.net.Network;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Networks;
import signet.net.plan.Op.Weighted;
import signet.net.plan.Parameter;
import signet.net.train.Distillation;
import signet.net.train.Recipe;
import signet.net.train.Schedule;
import signet.net.train.Teaching;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/**
 * Trains for attackers as the paper trains (NeurIPS 2021, section 4.1: SGD with momentum 0.9,
 * weight decay 1e-4, batches of 128, crops and flips), but with a learning rate that falls to 0
 * along a cosine however short the training is: an attacker who stopped at a high rate would lose
 * accuracy by that alone, and look weaker than he is.
 */
public final class EngineRetrainer implements Retrainer {
    private static final int BATCH = 128;
    private static final double MOMENTUM = 0.9;
    private static final double WEIGHT_DECAY = 1e-4;

    private final Engine engine;
    private final Needs.Data data;
    private final ImageSet images;
    private final MarkProgress progress;

    private EngineRetrainer(
            Engine engine, Needs.Data data, ImageSet images, MarkProgress progress) {
        this.engine = engine;
        this.data = data;
        this.images = images;
        this.progress = progress;
    }

    /** For attackers who have a part of the owner's training images. */
    public static EngineRetrainer onSame(Engine engine, ImageSet images, MarkProgress progress) {
        return new EngineRetrainer(engine, Needs.Data.SAME, images, progress);
    }

    /** For attackers who have images of another task. */
    public static EngineRetrainer onOther(Engine engine, ImageSet images, MarkProgress progress) {
        return new EngineRetrainer(engine, Needs.Data.OTHER, images, progress);
    }

    /**
     * {@inheritDoc}
     *
     * @throws signet.net.train.NonFiniteLossException if training diverges
     * @throws java.util.concurrent.CancellationException if somebody stops it
     */
    @Override
    public Ticket train(Ticket start, Retraining how) throws AttackException {
        requireImages(how);
        try {
            Network network = Network.of(start);
            Network begun = data == Needs.Data.OTHER ? forOther(network, how.seed()) : network;
            TrainingSession session =
                    engine.train(TrainingState.start(begun), part(how), recipe(how));
            return finished(session, how).toTicket(start.metadata()).shipped();
        } catch (IllegalArgumentException unfit) {
            throw AttackException.ticket(unfit.getMessage());
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws signet.net.train.NonFiniteLossException if training diverges
     * @throws java.util.concurrent.CancellationException if somebody stops it
     */
    @Override
    public Ticket distil(Ticket teacher, Retraining how, Teaching teaching) throws AttackException {
        requireImages(how);
        try {
            Network victim = Network.of(teacher);
            // A seed of its own: the owner may have trained under the attacker's.
            long seed = Draws.of(how.seed(), "student").word(0, 0);
            Network student = Network.initial(victim.plan(), seed);
            TrainingSession session =
                    engine.distil(
                            TrainingState.start(student),
                            new Distillation(victim, teaching),
                            part(how),
                            recipe(how));
            return finished(session, how).toTicket(teacher.metadata());
        } catch (IllegalArgumentException unfit) {
            throw AttackException.ticket(unfit.getMessage());
        }
    }

    private void requireImages(Retraining how) throws AttackException {
        if (how.data() != data) {
            throw AttackException.context(
                    how.data() == Needs.Data.OTHER
                            ? "This attack trains on images of another task, and here are only the owner's."
                            : "This attack trains on the owner's images, and here are only those of another task.");
        }
    }

    private static Recipe recipe(Retraining how) {
        return new Recipe(
                how.epochs(),
                BATCH,
                how.learningRate(),
                new Schedule.Cosine(),
                0,
                MOMENTUM,
                WEIGHT_DECAY,
                0,
                Augmentation.CROP_AND_FLIP,
                how.seed());
    }

    /** Trains to the end. */
    private Network finished(TrainingSession training, Retraining how) {
        try (TrainingSession session = training) {
            while (!session.isOver()) {
                session.epoch(step ->
                        progress.report(
                                (long) step.epoch() * step.steps() + step.step() + 1,
                                (long) how.epochs() * step.steps(),
                                "steps of training"));
            }
            return session.state().network();
        }
    }

    /** The images that the attacker has: a random part, the same for a seed. */
    private ImageSet part(Retraining how) {
        int count = (int) Math.max(1, Math.rint(how.dataShare() * images.size()));
        if (count == images.size()) {
            return images;
        }
        int[] order = Draws.of(how.seed(), "images").order(images.size(), 0);
        int length = images.shape().bytes();
        byte[] pixels = new byte[Math.multiplyExact(count, length)];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            images.copy(order[i], 0, pixels, i * length, length);
            labels[i] = images.label(order[i]);
        }
        return ImageSet.of(images.shape(), pixels, labels, images.classes());
    }

    /** The same features under a fresh stem and a fresh classifier of the other task's classes. */
    private Network forOther(Network old, long seed) {
        NetworkPlan plan = Networks.byId(old.plan().id(), images.shape(), images.classes().size());
        List<Weighted> layers = plan.layers();
        Set<String> fresh = Set.of(layers.getFirst().name(), layers.getLast().name());
        SequencedMap<String, float[]> values =
                new LinkedHashMap<>(Network.initial(plan, seed).values());
        for (Parameter parameter : plan.parameters()) {
            if (!fresh.contains(parameter.module())) {
                values.put(parameter.name(), old.values().get(parameter.name()));
            }
        }
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        for (Map.Entry<String, Mask> mask : old.masks().entrySet()) {
            if (!fresh.contains(mask.getKey())) {
                masks.put(mask.getKey(), mask.getValue());
            }
        }
        return new Network(plan, values, masks);
    }
}
