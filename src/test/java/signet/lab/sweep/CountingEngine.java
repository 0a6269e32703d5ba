package signet.lab.sweep;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import signet.data.ImageSet;
import signet.net.Engine;
import signet.net.Evaluation;
import signet.net.Network;
import signet.net.train.Distillation;
import signet.net.train.NonFiniteLossException;
import signet.net.train.Recipe;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;
import signet.ticket.Mask;

/**
 * An engine without a library. An accuracy depends on every weight; training adds a little to every
 * weight that is kept.
 */
public class CountingEngine implements Engine {
    /** A learning rate at which training diverges. */
    static final double DIVERGES = 1000;

    private int evaluations;
    private int trainings;
    private int trainedOn;
    private Distillation distilled;

    int evaluations() {
        return evaluations;
    }

    int trainings() {
        return trainings;
    }

    /** Images that were last trained on. */
    int trainedOn() {
        return trainedOn;
    }

    /** What was last learnt from. */
    Distillation distilled() {
        return distilled;
    }

    @Override
    public Evaluation evaluate(Network network, ImageSet images, BatchListener listener) {
        evaluations++;
        listener.batch(images.size(), images.size());
        int hash = network.masks().hashCode();
        for (float[] values : network.values().values()) {
            hash = 31 * hash + Arrays.hashCode(values);
        }
        int right = Math.floorMod(hash, images.size() + 1);
        return new Evaluation(
                images.size(), 0, 1, new long[][] {{right, images.size() - right}, {0, 0}});
    }

    @Override
    public TrainingSession train(TrainingState from, ImageSet images, Recipe recipe) {
        trainings++;
        trainedOn = images.size();
        return new Training(from.network(), recipe);
    }

    @Override
    public TrainingSession distil(
            TrainingState from, Distillation how, ImageSet images, Recipe recipe) {
        distilled = how;
        return train(from, images, recipe);
    }

    private static final class Training implements TrainingSession {
        private final Recipe recipe;
        private Network network;
        private int epoch;

        Training(Network network, Recipe recipe) {
            this.network = network;
            this.recipe = recipe;
        }

        @Override
        public EpochResult epoch(StepListener listener) {
            if (recipe.learningRate() == DIVERGES) {
                throw new NonFiniteLossException(epoch, 0, Double.NaN);
            }
            SequencedMap<String, float[]> values = new LinkedHashMap<>();
            network.values().forEach((name, old) -> values.put(name, moved(name, old)));
            network = network.withValues(values);
            listener.step(new StepResult(epoch, 0, 1, 1, 0, 1, recipe.learningRate()));
            epoch++;
            return new EpochResult(epoch - 1, 1, 0, recipe.learningRate());
        }

        private float[] moved(String name, float[] old) {
            Mask mask = network.masks().get(name.replaceAll("\\.weight$", ""));
            float[] values = old.clone();
            for (int i = 0; i < values.length; i++) {
                boolean kept = mask == null || mask.isKept(i);
                values[i] = kept ? old[i] + (float) recipe.learningRate() / 100 : 0;
            }
            return values;
        }

        @Override
        public boolean isOver() {
            return epoch >= recipe.epochs();
        }

        @Override
        public TrainingState state() {
            return new TrainingState(network, new LinkedHashMap<>(), epoch, 0);
        }

        @Override
        public void close() {}
    }

    @Override
    public float[][] logits(Network network, float[] pixels, int images) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, float[]> gradients(Network network, float[] pixels, int[] labels) {
        throw new UnsupportedOperationException();
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
        return new EngineFacts("None 1.0", "cpu", 1, List.of());
    }

    @Override
    public void close() {}
}
