package signet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import signet.evidence.LayerMargins;
import signet.evidence.MaskEvidence;
import signet.evidence.MaskRandom;
import signet.evidence.ModuleComparison;
import signet.evidence.ShuffledMask;
import signet.evidence.SignatureRandom;
import signet.evidence.Tries;
import signet.ticket.Mask;
import signet.ticket.Shape;

/** How long the statistics of one claim take. */
final class ClaimBenchmark implements Benchmark {
    private static final int WIDTH = 64;
    private static final int SIDE = 29;
    private static final int CALLS = 100;
    private static final Shape LARGE = Shape.of(512, 512, 3, 3);
    private final SplittableRandom random = new SplittableRandom(1);

    @Override
    public String name() {
        return "claim";
    }

    @Override
    public String summary() {
        return "Statistics of a symbol of 29 x 29 modules in a layer of 64 x 64, median of 5.";
    }

    @Override
    public void run(PrintStream out) throws IOException {
        BitSet layer = bits(WIDTH * WIDTH);
        BitSet claimed = bits(SIDE * SIDE);
        int[] kernels =
                IntStream.range(0, SIDE * SIDE).map(i -> i / SIDE * WIDTH + i % SIDE).toArray();
        var modules =
                ModuleComparison.of(SIDE * SIDE, claimed, bits(SIDE * SIDE))
                        .withOriginal(bits(SIDE * SIDE));
        var shuffled = new ShuffledMask(WIDTH, WIDTH, layer, claimed, kernels);
        var pairs =
                List.of(
                        new MaskEvidence.Pair(
                                "large",
                                Mask.of(LARGE, bits((int) LARGE.elements())),
                                Mask.of(LARGE, bits((int) LARGE.elements()))));
        print(out, "S_all and S_flip, signature random", CALLS, () -> both(modules));
        print(
                out,
                "S_all and S_flip, mask random",
                CALLS,
                () -> {
                    LayerMargins margins = LayerMargins.of(WIDTH, WIDTH, layer, SIDE);
                    var chance = MaskRandom.of(margins, claimed, kernels);
                    return List.of(
                            chance.all(modules, Tries.ONE), chance.flipped(modules, Tries.ONE));
                });
        print(out, "permutation check, 9,999 shuffles", 1, () -> shuffled.check(9_999, 1));
        print(out, "S_mask of " + LARGE, 1, () -> MaskEvidence.of(pairs, Tries.ONE));
    }

    private static Object both(ModuleComparison modules) {
        var chance = new SignatureRandom();
        return List.of(chance.all(modules, Tries.ONE), chance.flipped(modules, Tries.ONE));
    }

    private BitSet bits(int count) {
        BitSet bits = new BitSet(count);
        IntStream.range(0, count).forEach(i -> bits.set(i, random.nextBoolean()));
        return bits;
    }

    /** One call may be too short for the clock: many are timed together. */
    private static void print(PrintStream out, String what, int calls, Measure.Task task)
            throws IOException {
        double millis =
                Measure.medianMillis(() -> {
                    Object last = null;
                    for (int i = 0; i < calls; i++) {
                        last = task.run();
                    }
                    return last;
                });
        out.printf(Locale.ROOT, "  %-40s %9.4f ms%n", what, millis / calls);
    }
}
