package signet.prune;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import signet.data.ImageShape;
import signet.net.Engine;
import signet.net.Network;
import signet.net.plan.Parameter;
import signet.net.plan.ParameterRole;

/**
 * Synaptic flow (Tanaka, Kunin, Yamins and Ganguli, NeurIPS 2020, algorithm 1): a weight's part of
 * what an image of ones gives through the absolute values of all weights, without biases and
 * normalisation. Needs no data. Scores are taken anew in {@value #STEPS} steps, with which no layer
 * loses all of its weights before the others do.
 *
 * @param engine computes gradients
 */
public record SynFlow(Engine engine) implements Criterion {
    private static final int STEPS = 100;

    @Override
    public int steps() {
        return STEPS;
    }

    @Override
    public Map<String, float[]> scores(Network network, List<String> layers) {
        ImageShape input = network.plan().input();
        float[] ones = new float[input.bytes()];
        Arrays.fill(ones, 1);
        Map<String, double[]> gradients = engine.logitGradients(linear(network), ones, 1);
        double largest = largest(network, layers, gradients);
        return LayerScores.of(
                network,
                layers,
                (name, weights) -> {
                    double[] gradient = gradients.get(name);
                    float[] scores = new float[weights.length];
                    for (int i = 0; i < scores.length; i++) {
                        scores[i] = (float) (Math.abs(weights[i]) * gradient[i] / largest);
                    }
                    return scores;
                });
    }

    /** What scores are divided by: in a deep network they are larger than a float can be. */
    private static double largest(
            Network network, List<String> layers, Map<String, double[]> gradients) {
        double largest = Double.MIN_NORMAL;
        for (String layer : layers) {
            float[] weights = LayerScores.weights(network, layer);
            double[] gradient = gradients.get(LayerScores.weightName(layer));
            for (int i = 0; i < weights.length; i++) {
                largest = Math.max(largest, Math.abs(weights[i]) * gradient[i]);
            }
        }
        return largest;
    }

    private static Network linear(Network network) {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        for (Parameter parameter : PlanChange.withoutNorms(network.plan()).parameters()) {
            float[] value = network.values().get(parameter.name()).clone();
            for (int i = 0; i < value.length; i++) {
                value[i] = parameter.role() == ParameterRole.WEIGHT ? Math.abs(value[i]) : 0;
            }
            values.put(parameter.name(), value);
        }
        return new Network(PlanChange.withoutNorms(network.plan()), values, network.masks());
    }
}
