package signet.attack.edit;

import java.util.stream.IntStream;
import signet.data.batch.Draw;
import signet.data.batch.Philox;

/**
 * Random numbers by place instead of in turn: what is drawn for a weight depends on the seed, the
 * attack and the weight, so that a stronger attack strikes all that a weaker one does.
 *
 * @param random the source
 * @param attack keeps the draws of different attacks apart
 */
public record Draws(Philox random, int attack) {
    private static final long WORD = 0xffffffffL;
    private static final double STEP = 0x1p-32;

    /** The draws of an attack. */
    public static Draws of(long seed, String id) {
        return new Draws(new Philox(seed), id.hashCode());
    }

    /** A random number from 0 to 2^32 - 1. */
    public long word(int layer, int index) {
        return words(layer, index)[0] & WORD;
    }

    /** Uniform from 0 (inclusive) to 1. */
    public double uniform(int layer, int index) {
        return word(layer, index) * STEP;
    }

    /** A whole number from 0 to {@code bound} - 1; independent of {@link #uniform}. */
    public int below(int bound, int layer, int index) {
        return (int) ((words(layer, index)[1] & WORD) * bound >>> Integer.SIZE);
    }

    /**
     * Normal with mean 0 and deviation 1 (Box and Muller 1958), never 0, the same on every machine;
     * independent of {@link #uniform}.
     */
    public float normal(int layer, int index) {
        int[] words = words(layer, index);
        double radius = Math.sqrt(-2 * StrictMath.log(((words[2] & WORD) + 0.5) * STEP));
        double angle = 2 * Math.PI * ((words[3] & WORD) + 0.5) * STEP;
        return (float) (radius * StrictMath.cos(angle));
    }

    /** The numbers from 0 to {@code count} - 1 in random order (Fisher and Yates). */
    public int[] order(int count, int layer) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = below(i + 1, layer, i);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }

    private int[] words(int layer, int index) {
        return random.words(index, layer, attack, Draw.ATTACK.ordinal());
    }
}
