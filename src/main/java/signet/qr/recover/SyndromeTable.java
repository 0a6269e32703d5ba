package signet.qr.recover;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import signet.qr.code.GaloisField;
import signet.qr.code.RsDecoder;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.QrLayout;

/** Syndromes of all blocks by table look-up, for levels that split the codewords alike. */
final class SyndromeTable {
    private static final int NIBBLE = 16;

    private final List<BlockPlan> plans;
    private final BlockPlan strongest;
    private final int mostErrors;
    private final int words;

    /** Transmitted places of each block that is looked at. */
    private final int[][] placesOf;

    private final long[] table;
    private final long[][][] patterns;
    private final RsDecoder[][] decoders;
    private final long[][] syndromes;
    private final long[] moved;

    /**
     * @param plans weakest first, all with the same blocks
     * @param mostBlocks how many blocks to look at, from the first
     * @param mostErrors most wrong codewords of a block that are looked for
     */
    SyndromeTable(List<BlockPlan> plans, int mostBlocks, int mostErrors) {
        this.mostErrors = mostErrors;
        this.plans = plans.reversed();
        strongest = plans.getLast();
        words = (checks(strongest) + 7) / 8;
        int blocks = Math.min(mostBlocks, strongest.count());
        placesOf = new int[blocks][];
        Arrays.setAll(placesOf, strongest::transmitted);
        table = new long[strongest.version().codewords() * 2 * NIBBLE * words];
        for (int[] places : placesOf) {
            for (int i = 0; i < places.length; i++) {
                fill(places[i], places.length - 1 - i);
            }
        }
        syndromes = new long[blocks][words];
        moved = new long[words];
        decoders = new RsDecoder[plans.size()][blocks];
        for (int i = 0; i < decoders.length; i++) {
            for (int block = 0; block < blocks; block++) {
                decoders[i][block] =
                        new RsDecoder(checks(this.plans.get(i)), strongest.length(block));
            }
        }
        patterns = patterns();
    }

    /**
     * @param wanted as {@link BlindScreen#look(byte[], long, Consumer)}
     */
    void look(byte[] modules, long wanted, Consumer<BlindScreen.Hit> hits) {
        long here = 0;
        for (BlockPlan plan : plans) {
            here |= wanted >>> patterns.length * plan.level().ordinal();
        }
        here &= (1L << patterns.length) - 1;
        if (here == 0) {
            return;
        }
        compute(modules);
        for (; here != 0; here &= here - 1) {
            int pattern = Long.numberOfTrailingZeros(here);
            for (int block = 0; block < syndromes.length; block++) {
                for (int w = 0; w < words; w++) {
                    moved[w] = syndromes[block][w] ^ patterns[pattern][block][w];
                }
                report(pattern, block, hits);
            }
        }
    }

    /** Syndromes that are looked at: two more than the errors looked for need. */
    private int checks(BlockPlan plan) {
        return Math.min(plan.checks(), 2 * mostErrors + 2);
    }

    /**
     * Only the strongest level that decodes: the weaker ones with the same blocks follow from it.
     */
    private void report(int pattern, int block, Consumer<BlindScreen.Hit> hits) {
        for (int i = 0; i < decoders.length; i++) {
            int checks = checks(plans.get(i));
            int limit = (checks - 1) / 2;
            boolean sameAsBefore = i > 0 && checks == checks(plans.get(i - 1));
            if (sameAsBefore || i > 0 && decoders[0][block].errorsAfter(checks) > limit) {
                continue;
            }
            int errors = decoders[i][block].errorsOf(moved, limit);
            if (errors >= 0) {
                BlindScreen.Hit hit =
                        new BlindScreen.Hit(
                                plans.get(i).level(),
                                DataMask.of(pattern >>> 1),
                                (pattern & 1) != 0,
                                block,
                                errors);
                hits.accept(hit);
                return;
            }
        }
    }

    private void compute(byte[] modules) {
        for (int b = 0; b < syndromes.length; b++) {
            long[] block = syndromes[b];
            Arrays.fill(block, 0);
            for (int place : placesOf[b]) {
                int low = (place * 2 * NIBBLE + (modules[place] & 0xf)) * words;
                int high = ((place * 2 + 1) * NIBBLE + (modules[place] >>> 4 & 0xf)) * words;
                for (int w = 0; w < words; w++) {
                    block[w] ^= table[low + w] ^ table[high + w];
                }
            }
        }
    }

    /** Syndromes of every value of either half of a codeword of a degree. */
    private void fill(int place, int degree) {
        for (int half = 0; half < 2; half++) {
            for (int value = 0; value < NIBBLE; value++) {
                int at = ((place * 2 + half) * NIBBLE + value) * words;
                for (int i = 0; i < checks(strongest); i++) {
                    long syndrome =
                            GaloisField.multiply(value << 4 * half, GaloisField.power(i * degree));
                    table[at + (i >>> 3)] |= syndrome << 8 * (i & 7);
                }
            }
        }
    }

    /** What each mask, plain and inverted, adds to the syndromes: [2 mask + inverted][block]. */
    private long[][][] patterns() {
        QrLayout layout = strongest.version().layout();
        long[][][] all = new long[2 * DataMask.values().length][syndromes.length][];
        for (int pattern = 0; pattern < all.length; pattern++) {
            byte[] mask =
                    Arrays.copyOf(
                            layout.maskBytes(DataMask.of(pattern >>> 1)),
                            strongest.version().codewords());
            if ((pattern & 1) != 0) {
                for (int i = 0; i < mask.length; i++) {
                    mask[i] = (byte) ~mask[i];
                }
            }
            compute(mask);
            for (int block = 0; block < syndromes.length; block++) {
                all[pattern][block] = syndromes[block].clone();
            }
        }
        return all;
    }
}
