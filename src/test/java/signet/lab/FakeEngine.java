package signet.lab;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import signet.data.ImageSet;
import signet.data.batch.Batches;
import signet.data.batch.Epoch;
import signet.net.Engine;
import signet.net.Evaluation;
import signet.net.Network;
import signet.net.plan.Parameter;
import signet.net.train.Distillation;
import signet.net.train.NonFiniteLossException;
import signet.net.train.Recipe;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;
import signet.ticket.Mask;

/**
 * An engine without a library, whose training only has the shape of one: every number after a step
 * depends on all that went into the step, so that a run that forgot anything ends elsewhere.
 */
final class FakeEngine implements Engine {
    private final int threads;
    private int divergingEpoch = Integer.MAX_VALUE;
    private int sessions;

    FakeEngine(int threads) {
        this.threads = threads;
    }

    /** The loss of the second step of this epoch, counted from 0, is not a number. */
    void divergeIn(int epoch) {
        divergingEpoch = epoch;
    }

    /** How often training was set up. */
    int sessions() {
        return sessions;
    }

    @Override
    public TrainingSession train(TrainingState from, ImageSet images, Recipe recipe) {
        sessions++;
        return new FakeTraining(from, images, recipe);
    }

    @Override
    public TrainingSession distil(
            TrainingState from, Distillation how, ImageSet images, Recipe recipe) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Evaluation evaluate(Network network, ImageSet images, BatchListener listener) {
        int size = images.size();
        listener.batch(size / 2, size);
        listener.batch(size, size);
        int right = Math.floorMod(hash(network), size);
        return new Evaluation(size, size, 1, new long[][] {{right, size - right}, {0, 0}});
    }

    private static int hash(Network network) {
        int hash = network.masks().hashCode();
        for (float[] values : network.values().values()) {
            hash = 31 * hash + Arrays.hashCode(values);
        }
        return hash ^ hash >>> 16;
    }

    @Override
    public float[][] logits(Network network, float[] pixels, int images) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, float[]> gradients(Network network, float[] pixels, int[] labels) {
        SequencedMap<String, float[]> gradients = new LinkedHashMap<>();
        network.values().forEach((name, values) -> gradients.put(name, values.clone()));
        return gradients;
    }

    @Override
    public Map<String, float[]> hessianGradients(
            Network network, float[] pixels, int[] labels, List<String> layers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, double[]> logitGradients(Network network, float[] pixels, int images) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EngineFacts facts() {
        return new EngineFacts("Fake 1.0", "cpu", threads, List.of("no instructions"));
    }

    @Override
    public void close() {}

    private final class FakeTraining implements TrainingSession {
        private final Batches batches;
        private final Recipe recipe;
        private TrainingState state;

        FakeTraining(TrainingState from, ImageSet images, Recipe recipe) {
            this.batches =
                    Batches.shuffled(
                            images, recipe.batchSize(), recipe.seed(), recipe.augmentation());
            this.recipe = recipe;
            this.state = from;
        }

        @Override
        public EpochResult epoch(StepListener listener) {
            int now = state.epoch();
            Epoch images = batches.epoch(now);
            while (state.epoch() == now) {
                int step = state.step();
                if (now == divergingEpoch && step == 1) {
                    throw new NonFiniteLossException(now, step, Double.NaN);
                }
                double rate = recipe.rate(now, step, batches.count());
                state = after(step, images.image(step, 0), (float) rate);
                int size = images.size(step);
                double loss = 1.0 / (1 + images.image(step, 0));
                listener.step(
                        new StepResult(now, step, batches.count(), size, size / 2, loss, rate));
            }
            return new EpochResult(now, 0, 0, 0);
        }

        private TrainingState after(int step, int image, float rate) {
            boolean last = step + 1 == batches.count();
            SequencedMap<String, float[]> values = new LinkedHashMap<>(state.network().values());
            SequencedMap<String, float[]> momenta = new LinkedHashMap<>();
            for (Parameter parameter : state.network().plan().parameters()) {
                if (parameter.isTrainable()) {
                    String name = parameter.name();
                    float[] old = state.momenta().get(name);
                    float[] before = values.get(name);
                    float[] momentum = new float[before.length];
                    float[] after = new float[before.length];
                    Mask mask = state.network().masks().get(parameter.module());
                    boolean masked = mask != null && parameter.shape().rank() > 1;
                    for (int i = 0; i < before.length; i++) {
                        float noise = ((i * 31 + image) * 17 % 101 - 50) / 1000f;
                        momentum[i] = 0.9f * (old == null ? 0 : old[i]) + noise + before[i] / 100;
                        after[i] = masked && !mask.isKept(i) ? 0 : before[i] - rate * momentum[i];
                    }
                    momenta.put(name, momentum);
                    values.put(name, after);
                }
            }
            return new TrainingState(
                    state.network().withValues(values),
                    momenta,
                    state.epoch() + (last ? 1 : 0),
                    last ? 0 : step + 1);
        }

        @Override
        public boolean isOver() {
            return state.epoch() >= recipe.epochs();
        }

        @Override
        public TrainingState state() {
            return state;
        }

        @Override
        public void close() {}
    }
}
