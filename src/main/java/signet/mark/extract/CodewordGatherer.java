package signet.mark.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signet.mark.ModuleRegion;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;

/**
 * Reads the codewords of a symbol of one version and orientation anywhere in a layer, as 1 = kept.
 * Where a codeword's modules form a block that {@link OccupiedKernels} knows, one look-up and one
 * permutation of its bits replace eight.
 */
final class CodewordGatherer {
    private final OccupiedKernels kernels;

    /** Kernels from the region's first one to the modules of a codeword, eight for each. */
    private final int[] offsets;

    /** First kernel of the block that a codeword's modules form, or -1 where they form none. */
    private final int[] block;

    private final boolean[] isTall;

    /** For codewords that form a block, the codeword for each value of the block. */
    private final byte[][] permuted;

    CodewordGatherer(OccupiedKernels kernels, QrVersion version, Orientation orientation) {
        this.kernels = kernels;
        int codewords = version.codewords();
        offsets = offsets(version, orientation, kernels);
        block = new int[codewords];
        isTall = new boolean[codewords];
        permuted = new byte[codewords][];
        Map<List<Integer>, byte[]> known = new HashMap<>();
        for (int word = 0; word < codewords; word++) {
            int[] modules = Arrays.copyOfRange(offsets, 8 * word, 8 * word + 8);
            block[word] = -1;
            if (!formsBlock(word, modules, 4, 2, true, known)) {
                formsBlock(word, modules, 2, 4, false, known);
            }
        }
    }

    /** A transmitted codeword of the symbol whose region begins at a kernel. */
    byte codeword(int word, int origin) {
        if (block[word] >= 0) {
            int at = origin + block[word];
            return permuted[word][isTall[word] ? kernels.tall(at) : kernels.wide(at)];
        }
        int value = 0;
        for (int bit = 8 * word; bit < 8 * word + 8; bit++) {
            value = value << 1 | kernels.single(origin + offsets[bit]);
        }
        return (byte) value;
    }

    /** All codewords, in transmitted order. */
    void gather(int origin, byte[] words) {
        for (int word = 0; word < words.length; word++) {
            words[word] = codeword(word, origin);
        }
    }

    private boolean formsBlock(
            int word,
            int[] modules,
            int height,
            int width,
            boolean tall,
            Map<List<Integer>, byte[]> known) {
        int first = Arrays.stream(modules).min().orElseThrow();
        Integer[] bits = new Integer[8];
        for (int i = 0; i < 8; i++) {
            int row = (modules[i] - first) / kernels.columns();
            int column = (modules[i] - first) % kernels.columns();
            if (row >= height || column >= width) {
                return false;
            }
            bits[i] = row * width + column;
        }
        block[word] = first;
        isTall[word] = tall;
        permuted[word] = known.computeIfAbsent(List.of(bits), CodewordGatherer::permutation);
        return true;
    }

    /** Codewords by blocks: bit i of the codeword, highest first, is the named bit of the block. */
    private static byte[] permutation(List<Integer> bits) {
        byte[] words = new byte[256];
        for (int value = 0; value < words.length; value++) {
            for (int bit : bits) {
                words[value] = (byte) (words[value] << 1 | value >>> bit & 1);
            }
        }
        return words;
    }

    private static int[] offsets(
            QrVersion version, Orientation orientation, OccupiedKernels kernels) {
        QrLayout layout = version.layout();
        Placement corner = new Placement("", 0, 0, orientation, Polarity.DARK_KEPT);
        ModuleRegion region = ModuleRegion.of(version, corner, kernels.rows(), kernels.columns());
        int[] offsets = new int[layout.codewordBits()];
        Arrays.setAll(offsets, bit -> region.kernel(layout.module(bit)));
        return offsets;
    }
}
