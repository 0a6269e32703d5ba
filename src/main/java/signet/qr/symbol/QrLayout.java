package signet.qr.symbol;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every module of a version is for (ISO 18004 section 6.3 and 7.7); one shared instance a
 * version.
 *
 * <p>Modules are row-major indices; transmitted bits count from the most significant bit of the
 * first codeword, remainder bits last.
 */
public final class QrLayout {
    private static final Map<QrVersion, QrLayout> KNOWN = new ConcurrentHashMap<>();

    private final QrVersion version;
    private final FunctionPatterns patterns;
    private final int[] moduleOfBit;
    private final int[] bitOfModule;
    private final byte[][] maskBytes = new byte[DataMask.values().length][];

    private QrLayout(QrVersion version) {
        this.version = version;
        this.patterns = new FunctionPatterns(version);
        this.moduleOfBit = zigzag();
        this.bitOfModule = new int[version.modules()];
        Arrays.fill(bitOfModule, -1);
        for (int bit = 0; bit < moduleOfBit.length; bit++) {
            bitOfModule[moduleOfBit[bit]] = bit;
        }
        for (DataMask mask : DataMask.values()) {
            maskBytes[mask.number()] = maskOf(mask);
        }
    }

    static QrLayout of(QrVersion version) {
        return KNOWN.computeIfAbsent(version, QrLayout::new);
    }

    public QrVersion version() {
        return version;
    }

    /** What a module is for. */
    public ModuleKind kind(int module) {
        int bit = bitOfModule[module];
        if (bit < 0) {
            return patterns.kind(module);
        }
        return bit < codewordBits() ? ModuleKind.CODEWORD : ModuleKind.REMAINDER;
    }

    /** What the module at a row and column is for. */
    public ModuleKind kind(int row, int column) {
        return kind(
                Objects.checkIndex(row, version.size()) * version.size()
                        + Objects.checkIndex(column, version.size()));
    }

    /** Modules that carry codewords or remainder bits. */
    public int dataBits() {
        return moduleOfBit.length;
    }

    /** Modules that carry codewords. */
    public int codewordBits() {
        return moduleOfBit.length & ~7;
    }

    /** The module that carries a transmitted bit. */
    public int module(int bit) {
        return moduleOfBit[bit];
    }

    /** The transmitted bit that a module carries, or -1 where it carries none. */
    public int bit(int module) {
        return bitOfModule[module];
    }

    /** The transmitted codeword that a module is a bit of, or -1. */
    public int codeword(int module) {
        int bit = bitOfModule[module];
        return bit >= 0 && bit < codewordBits() ? bit / 8 : -1;
    }

    /** The modules of the function patterns that are dark. */
    public BitSet darkPatterns() {
        return patterns.dark();
    }

    /** The modules of a copy (0 or 1) of the format word, bit 14 first. */
    public int[] formatModules(int copy) {
        return FormatPlaces.format(version.size(), copy);
    }

    /** The modules of a copy (0 or 1) of the version word, bit 0 first; empty below version 7. */
    public int[] versionModules(int copy) {
        return version.hasVersionWord() ? FormatPlaces.version(version.size(), copy) : new int[0];
    }

    /** The data mask over each transmitted codeword, remainder bits at the end; a copy. */
    public byte[] maskBytes(DataMask mask) {
        return maskBytes[mask.number()].clone();
    }

    /** The codewords as they stand in a matrix under a data mask, in transmitted order. */
    public byte[] readCodewords(ModuleMatrix matrix, DataMask mask) {
        if (matrix.size() != version.size()) {
            throw new IllegalArgumentException(
                    "a matrix of %d modules is no %s".formatted(matrix.size(), version));
        }
        byte[] words = Arrays.copyOf(maskBytes[mask.number()], codewordBits() / 8);
        for (int bit = 0; bit < codewordBits(); bit++) {
            if (matrix.isDark(moduleOfBit[bit])) {
                words[bit >>> 3] ^= (byte) (0x80 >>> (bit & 7));
            }
        }
        return words;
    }

    private byte[] maskOf(DataMask mask) {
        byte[] bytes = new byte[(moduleOfBit.length + 7) / 8];
        for (int bit = 0; bit < moduleOfBit.length; bit++) {
            int module = moduleOfBit[bit];
            if (mask.inverts(module / version.size(), module % version.size())) {
                bytes[bit >>> 3] |= (byte) (0x80 >>> (bit & 7));
            }
        }
        return bytes;
    }

    /** Two columns at a time from the right, up and down in turn, stepping over column 6. */
    private int[] zigzag() {
        int size = version.size();
        int[] order = new int[version.modules()];
        int count = 0;
        boolean upward = true;
        for (int right = size - 1; right > 0; right -= 2) {
            if (right == FunctionPatterns.TIMING) {
                right--;
            }
            for (int i = 0; i < size; i++) {
                int row = upward ? size - 1 - i : i;
                for (int column = right; column > right - 2; column--) {
                    if (patterns.isFree(row * size + column)) {
                        order[count++] = row * size + column;
                    }
                }
            }
            upward = !upward;
        }
        return Arrays.copyOf(order, count);
    }
}
