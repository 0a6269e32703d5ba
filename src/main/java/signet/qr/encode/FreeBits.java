package signet.qr.encode;

import java.util.Arrays;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;

/**
 * The symbol of a text as an affine function of its free pad bits.
 *
 * <p>Every vector is one bit per codeword module, packed 64 to a word with bit i at {@code [i / 64]
 * >>> i % 64}; i is the transmitted bit, {@link QrLayout#module} its module, 1 = dark. A symbol is
 * {@code base} with the rows of the chosen free bits added modulo 2. Free bit 8 p + b is bit b,
 * most significant first, of pad codeword p.
 */
public final class FreeBits {
    private final long[] base;
    private final long[][] rows;

    private FreeBits(long[] base, long[][] rows) {
        this.base = base;
        this.rows = rows;
    }

    /**
     * The free bits of a text under a profile.
     *
     * @throws UnencodableTextException as {@link QrEncoder#encode}
     */
    public static FreeBits of(SymbolProfile profile, String text, TextEncoding encoding) {
        DataCodewords standard = DataCodewords.of(profile, text, encoding);
        DataCodewords empty = standard.withPads(new byte[standard.padCount()]);
        BlockPlan plan = profile.blocks();
        long[] base = pack(QrSymbol.interleave(plan, empty.bytes()));
        long[] mask = pack(maskOfCodewords(profile));
        for (int i = 0; i < base.length; i++) {
            base[i] ^= mask[i];
        }
        long[][] rows = new long[8 * standard.padCount()][];
        for (int free = 0; free < rows.length; free++) {
            byte[] unit = new byte[plan.dataCodewords()];
            unit[standard.firstPad() + free / 8] = (byte) (0x80 >>> free % 8);
            rows[free] = pack(QrSymbol.interleave(plan, unit));
        }
        return new FreeBits(base, rows);
    }

    /** Number of free bits. */
    public int count() {
        return rows.length;
    }

    /** Codeword modules with every free bit 0; a copy. */
    public long[] base() {
        return base.clone();
    }

    /** The modules that one free bit inverts; a copy. */
    public long[] row(int free) {
        return rows[free].clone();
    }

    /** Codeword modules under a choice of pads, as many bytes as there are pad codewords. */
    public long[] modules(byte[] pads) {
        long[] modules = base();
        for (int free = 0; free < rows.length; free++) {
            if ((pads[free / 8] << free % 8 & 0x80) != 0) {
                for (int i = 0; i < modules.length; i++) {
                    modules[i] ^= rows[free][i];
                }
            }
        }
        return modules;
    }

    private static byte[] maskOfCodewords(SymbolProfile profile) {
        return Arrays.copyOf(
                profile.layout().maskBytes(profile.mask()), profile.version().codewords());
    }

    private static long[] pack(byte[] codewords) {
        long[] words = new long[(codewords.length + 7) / 8];
        for (int i = 0; i < codewords.length; i++) {
            long reversed = Integer.reverse(codewords[i] & 0xff) >>> 24;
            words[i >>> 3] |= reversed << 8 * (i & 7);
        }
        return words;
    }
}
