package signet.attack.reshape;

import java.util.HashMap;
import java.util.Map;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.AttackFacts;
import signet.attack.Family;
import signet.attack.Move;
import signet.attack.Needs;
import signet.attack.Source;
import signet.attack.Strength;
import signet.attack.edit.AttackedLayers;
import signet.attack.edit.Draws;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/**
 * Multiplies every output channel of normalised layers by a positive factor that the batch
 * normalisation takes back: mean times c, variance times c squared (NeuronScale of arXiv
 * 2205.00199). Its weight makes up for the epsilon under the root, so that the network computes the
 * same but for rounding.
 *
 * <p>Zeros stay zeros; what breaks is a threshold on magnitudes that is the same for all channels.
 */
public final class Rescaling implements Attack {
    /** PyTorch's default, and that of every published network here. */
    private static final double EPSILON = 1e-5;

    private static final AttackFacts FACTS =
            new AttackFacts(
                    "rescale",
                    "Rescale channels",
                    "Multiplies channels by factors that batch normalisation takes back.",
                    Family.RESHAPE,
                    Strength.of(
                            "largest factor, up or down", Strength.Unit.FACTOR, 1, 1000, 2.0, 10.0),
                    Needs.NOTHING,
                    new Source("arXiv 2205.00199", "NeuronScale"));

    @Override
    public AttackFacts facts() {
        return FACTS;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        AttackedLayers.requireWeights(suspect);
        NormalisedLayers norms = NormalisedLayers.of(suspect);
        if (suspect.layers().stream().allMatch(layer -> norms.norm(layer).isEmpty())) {
            throw AttackException.ticket(
                    "No layer of this network is followed by a batch normalisation that could take a factor back.");
        }
        Draws draws = Draws.of(context.seed(), FACTS.id());
        return factor -> rescaled(suspect, norms, Math.log(factor), draws);
    }

    private static Ticket rescaled(
            Ticket suspect, NormalisedLayers norms, double log, Draws draws) {
        Map<String, Tensor> instead = new HashMap<>();
        for (Layer layer : suspect.layers()) {
            if (norms.norm(layer).isPresent()) {
                int number = AttackedLayers.number(suspect, layer);
                double[] factors = new double[(int) layer.shape().dimension(0)];
                for (int i = 0; i < factors.length; i++) {
                    factors[i] = StrictMath.exp((2 * draws.uniform(number, i) - 1) * log);
                }
                rescale(layer, norms, factors, instead);
            }
        }
        return Ticket.of(
                suspect.tensors().stream()
                        .map(tensor -> instead.getOrDefault(tensor.name(), tensor))
                        .toList(),
                suspect.metadata());
    }

    private static void rescale(
            Layer layer, NormalisedLayers norms, double[] factors, Map<String, Tensor> instead) {
        Tensor weight = layer.weight().orElseThrow();
        int perChannel = Math.toIntExact(weight.elements() / factors.length);
        put(weight, instead, (value, i) -> value * factors[i / perChannel]);
        Tensor bias = norms.tensor(layer.name() + NormalisedLayers.BIAS);
        if (bias != null) {
            put(bias, instead, (value, i) -> value * factors[i]);
        }
        String norm = norms.norm(layer).orElseThrow();
        Tensor variance = norms.tensor(norm + NormalisedLayers.VARIANCE);
        float[] old = variance.floats();
        put(variance, instead, (value, i) -> value * factors[i] * factors[i]);
        put(norms.tensor(norm + NormalisedLayers.MEAN), instead, (value, i) -> value * factors[i]);
        Tensor gain = norms.tensor(norm + NormalisedLayers.WEIGHT);
        if (gain != null) {
            put(gain, instead, (value, i) -> value * correction(old[i], factors[i]));
        }
    }

    /** What the larger variance and the same epsilon divide by too much or too little. */
    private static double correction(double variance, double factor) {
        return Math.sqrt((variance + EPSILON / (factor * factor)) / (variance + EPSILON));
    }

    /** What becomes of a value at an index. */
    private interface Change {
        double of(double value, int index);
    }

    private static void put(Tensor tensor, Map<String, Tensor> instead, Change change) {
        float[] values = tensor.floats();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) change.of(values[i], i);
        }
        instead.put(tensor.name(), Tensor.of(tensor.name(), tensor.shape(), values));
    }
}
