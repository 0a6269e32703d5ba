package signet.net;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import signet.data.batch.Draw;
import signet.data.batch.Philox;
import signet.net.plan.Initialiser;
import signet.net.plan.Initialiser.Constant;
import signet.net.plan.Initialiser.Normal;
import signet.net.plan.Initialiser.Uniform;
import signet.net.plan.Initialiser.Values;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Parameter;

/**
 * The values a network starts from. Each is a function of seed, place of its parameter among the
 * trainable ones, and place in the parameter, with strict arithmetic: the same on every machine.
 */
final class InitialValues {
    /** Random words that one counter gives, and so values that are drawn together. */
    private static final int GROUP = 4;

    private static final double WORDS = 0x1p32;

    private final Philox random;

    private InitialValues(long seed) {
        this.random = new Philox(seed);
    }

    static SequencedMap<String, float[]> of(NetworkPlan plan, long seed) {
        InitialValues initial = new InitialValues(seed);
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        int trainable = 0;
        for (Parameter parameter : plan.parameters()) {
            values.put(parameter.name(), initial.values(parameter, trainable));
            trainable += parameter.isTrainable() ? 1 : 0;
        }
        return values;
    }

    private float[] values(Parameter parameter, int place) {
        float[] values = new float[Math.toIntExact(parameter.shape().elements())];
        Initialiser initialiser = parameter.initialiser();
        switch (initialiser) {
            case Constant(float value) -> Arrays.fill(values, value);
            case Values(var given) -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = given.get(i);
                }
            }
            case Uniform(double bound) -> drawUniform(values, place, bound);
            case Normal(double deviation) -> drawNormal(values, place, deviation);
        }
        return values;
    }

    private void drawUniform(float[] values, int place, double bound) {
        for (int first = 0; first < values.length; first += GROUP) {
            int[] words = words(place, first);
            for (int i = first; i < Math.min(first + GROUP, values.length); i++) {
                values[i] = (float) (bound * (2 * unit(words[i - first]) - 1));
            }
        }
    }

    /** By pairs: Box and Muller 1958. */
    private void drawNormal(float[] values, int place, double deviation) {
        for (int first = 0; first < values.length; first += GROUP) {
            int[] words = words(place, first);
            for (int i = first; i < Math.min(first + GROUP, values.length); i++) {
                int pair = (i - first) / 2 * 2;
                double radius = Math.sqrt(-2 * StrictMath.log(unit(words[pair])));
                double angle = 2 * Math.PI * unit(words[pair + 1]);
                double part = i - first == pair ? StrictMath.cos(angle) : StrictMath.sin(angle);
                values[i] = (float) (deviation * radius * part);
            }
        }
    }

    private int[] words(int place, int first) {
        return random.words(first / GROUP, place, 0, Draw.INITIAL_VALUE.ordinal());
    }

    /** Strictly between 0 and 1. */
    private static double unit(int word) {
        return (Integer.toUnsignedLong(word) + 0.5) / WORDS;
    }
}
