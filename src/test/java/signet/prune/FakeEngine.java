package signet.prune;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signet.data.ImageSet;
import signet.net.Engine;
import signet.net.Evaluation;
import signet.net.Network;
import signet.net.train.Distillation;
import signet.net.train.Recipe;
import signet.net.train.TrainingSession;
import signet.net.train.TrainingState;

/** Answers with given gradients, and remembers what it was asked. */
class FakeEngine implements Engine {
    final Map<String, float[]> gradients = new HashMap<>();
    Network asked;
    List<String> askedLayers;
    int questions;

    @Override
    public Map<String, float[]> gradients(Network network, float[] pixels, int[] labels) {
        asked = network;
        return gradients;
    }

    @Override
    public Map<String, float[]> hessianGradients(
            Network network, float[] pixels, int[] labels, List<String> layers) {
        asked = network;
        askedLayers = layers;
        return gradients;
    }

    /** Of {@link SmallNetworks#linear} on one image: the chain rule by hand. */
    @Override
    public Map<String, double[]> logitGradients(Network network, float[] pixels, int images) {
        asked = network;
        questions++;
        double[] first = masked(network, "a");
        double[] second = masked(network, "b");
        double[] ofFirst = new double[first.length];
        double[] ofSecond = new double[second.length];
        for (int hidden = 0; hidden < 3; hidden++) {
            for (int end = 0; end < 2; end++) {
                ofFirst[hidden * 2] += second[end * 3 + hidden] * pixels[0];
                ofFirst[hidden * 2 + 1] += second[end * 3 + hidden] * pixels[1];
                ofSecond[end * 3 + hidden] =
                        first[hidden * 2] * pixels[0] + first[hidden * 2 + 1] * pixels[1];
            }
        }
        return Map.of("a.weight", ofFirst, "b.weight", ofSecond);
    }

    private static double[] masked(Network network, String layer) {
        float[] weights = network.values().get(layer + ".weight");
        double[] masked = new double[weights.length];
        for (int i = 0; i < masked.length; i++) {
            masked[i] = network.masks().get(layer).isKept(i) ? weights[i] : 0;
        }
        return masked;
    }

    @Override
    public TrainingSession train(TrainingState from, ImageSet images, Recipe recipe) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TrainingSession distil(
            TrainingState from, Distillation how, ImageSet images, Recipe recipe) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Evaluation evaluate(Network network, ImageSet images, BatchListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[][] logits(Network network, float[] pixels, int images) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EngineFacts facts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
