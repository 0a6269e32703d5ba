package signet.prune;

import java.util.Arrays;
import signet.data.batch.Draw;
import signet.data.batch.Philox;

/**
 * Random numbers by index, without a state: the same seed, purpose and layer always give the same.
 *
 * @param seed of everything random in a run
 * @param purpose keeps numbers for different ends apart under one seed
 */
public record Chance(long seed, Draw purpose) {
    private static final int WORDS = 4;

    /**
     * Numbers from 0 to 1, 1 excluded, each of 2^24 values equally likely.
     *
     * @param layer counted from 0
     */
    public float[] uniform(int layer, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i += WORDS) {
            int[] words = words(layer, i / WORDS);
            for (int w = 0; w < Math.min(WORDS, count - i); w++) {
                numbers[i + w] = (words[w] >>> 8) * 0x1p-24f;
            }
        }
        return numbers;
    }

    /**
     * The numbers 0 to {@code count} - 1 in random order.
     *
     * @param layer counted from 0
     */
    public int[] order(int layer, int count) {
        long[] keyed = new long[count];
        for (int i = 0; i < count; i++) {
            keyed[i] = (long) words(layer, i)[0] << Integer.SIZE | i;
        }
        Arrays.sort(keyed);
        return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
    }

    private int[] words(int layer, int index) {
        return new Philox(seed).words(index, layer, 0, purpose.ordinal());
    }
}
