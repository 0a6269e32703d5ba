package signet.mark.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import signet.mark.LayerWeights;
import signet.mark.ModuleRegion;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/**
 * One-shot magnitude pruning of a marked ticket, as if it had been retrained: re-grown weights have
 * magnitudes drawn from those that were kept all along.
 */
final class Pruning {
    private final Embedding embedding;
    private final List<float[]> magnitudes = new ArrayList<>();
    private final float[] sorted;

    Pruning(Ticket original, Embedding embedding, long seed) {
        this.embedding = embedding;
        Random random = new Random(seed);
        for (Layer layer : embedding.ticket().prunedLayers()) {
            BitSet before = original.layer(layer.name()).orElseThrow().mask().toBitSet();
            magnitudes.add(magnitudes(layer, before, random));
        }
        sorted = concatenated(magnitudes);
        Arrays.sort(sorted);
    }

    private static float[] magnitudes(Layer layer, BitSet before, Random random) {
        LayerWeights weights = LayerWeights.of(layer);
        BitSet kept = layer.mask().toBitSet();
        BitSet stayed = (BitSet) kept.clone();
        stayed.and(before);
        int[] donors = stayed.stream().toArray();
        float[] magnitudes = new float[(int) layer.mask().total()];
        kept.stream()
                .forEach(i -> {
                    int from = before.get(i) ? i : donors[random.nextInt(donors.length)];
                    magnitudes[i] = weights.magnitude(from);
                });
        return magnitudes;
    }

    private static float[] concatenated(List<float[]> arrays) {
        int count = 0;
        for (float[] array : arrays) {
            for (float value : array) {
                count += value > 0 ? 1 : 0;
            }
        }
        float[] all = new float[count];
        int filled = 0;
        for (float[] array : arrays) {
            for (float value : array) {
                if (value > 0) {
                    all[filled++] = value;
                }
            }
        }
        return all;
    }

    /** Whether hard decoding reads the symbol after a share of all kept weights was pruned. */
    boolean decodesAfter(double share) {
        ModuleMatrix read = read(share);
        QrLayout layout = embedding.symbol().profile().layout();
        byte[] words = layout.readCodewords(read, embedding.symbol().profile().mask());
        byte[] sent = embedding.symbol().transmitted();
        BlockPlan plan = embedding.symbol().profile().blocks();
        return IntStream.range(0, plan.count())
                .allMatch(block ->
                        IntStream.of(plan.transmitted(block))
                                        .filter(word -> words[word] != sent[word])
                                        .count()
                                <= plan.checks() / 2);
    }

    private ModuleMatrix read(double share) {
        float threshold = sorted[(int) (share * sorted.length)];
        List<Layer> layers = embedding.ticket().prunedLayers();
        ModuleRegion region = embedding.region();
        int index =
                IntStream.range(0, layers.size())
                        .filter(i -> layers.get(i).name().equals(region.placement().layer()))
                        .findFirst()
                        .orElseThrow();
        BitSet kept = new BitSet();
        float[] values = magnitudes.get(index);
        for (int i = 0; i < values.length; i++) {
            kept.set(i, values[i] > 0 && values[i] >= threshold);
        }
        return region.read(KernelGrid.of(Mask.of(layers.get(index).shape(), kept)));
    }

    /** The largest share, in hundredths, up to which the symbol decodes at every step. */
    int limit() {
        int share = 0;
        while (share < 99 && decodesAfter((share + 1) / 100.0)) {
            share++;
        }
        return share;
    }
}
