package signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static signet.evidence.Simulation.bits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class ShuffledMaskTest {
    @Test
    void agreesWithTheVectorOverAllRowOrders() {
        JsonNode of = Vectors.group("row_permutation_exact");
        ShuffledMask shuffled =
                new ShuffledMask(
                        6,
                        6,
                        MaskRandomTest.grid(of.get("mask")),
                        MaskRandomTest.grid(of.get("signature")),
                        IntStream.range(0, 36).toArray());
        int found = shuffled.matches(order(), order());

        assertThat(found).isEqualTo(of.get("observed_matches").asInt());
        assertThat(orders(6))
                .hasSize(of.get("total").asInt())
                .filteredOn(rows -> shuffled.matches(rows, order()) >= found)
                .hasSize(of.get("perms_with_ge").asInt());
    }

    @Test
    void comesCloseToWhatAllOrdersGive() {
        var random = new SplittableRandom(5);
        BitSet kept = bits(random, 16, 0.5);
        BitSet claimed = bits(random, 16, 0.5);
        ShuffledMask shuffled =
                new ShuffledMask(4, 4, kept, claimed, IntStream.range(0, 16).toArray());
        int found = shuffled.matches(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 3});
        int asGood = 0;
        for (int[] rows : orders(4)) {
            for (int[] columns : orders(4)) {
                asGood += shuffled.matches(rows, columns) >= found ? 1 : 0;
            }
        }

        double p = Math.pow(2, shuffled.check(100_000, 1).log2());

        assertThat(p).isCloseTo(asGood / 576.0, within(0.01));
        assertThat(asGood).isBetween(2, 575);
    }

    @Test
    void neverGoesBelowOneShuffle() {
        BitSet mask = bits(new SplittableRandom(6), 32 * 32, 0.5);
        ShuffledMask shuffled =
                new ShuffledMask(32, 32, mask, mask, IntStream.range(0, 32 * 32).toArray());

        assertThat(shuffled.check(999, 1).log2())
                .isCloseTo(-Math.log(1000) / Math.log(2), within(1e-12));
        assertThat(shuffled.check(0, 1)).isEqualTo(PValue.ONE);
    }

    @Test
    void repeatsWithItsSeed() {
        var random = new SplittableRandom(7);
        ShuffledMask shuffled =
                new ShuffledMask(
                        9,
                        7,
                        bits(random, 63, 0.5),
                        bits(random, 63, 0.5),
                        IntStream.range(0, 63).toArray());

        assertThat(shuffled.check(500, 3)).isEqualTo(shuffled.check(500, 3));
    }

    private static int[] order() {
        return IntStream.range(0, 6).toArray();
    }

    /** Every order of 0 to n - 1. */
    private static List<int[]> orders(int n) {
        List<int[]> orders = new ArrayList<>();
        collect(new int[n], 0, new BitSet(), orders);
        return orders;
    }

    private static void collect(int[] order, int length, BitSet used, List<int[]> into) {
        if (length == order.length) {
            into.add(order.clone());
        }
        for (int next = used.nextClearBit(0); next < order.length; ) {
            order[length] = next;
            used.set(next);
            collect(order, length + 1, used, into);
            used.clear(next);
            next = used.nextClearBit(next + 1);
        }
    }
}
