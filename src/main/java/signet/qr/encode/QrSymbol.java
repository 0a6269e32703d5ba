package signet.qr.encode;

import java.util.Arrays;
import java.util.BitSet;
import signet.qr.code.ReedSolomon;
import signet.qr.symbol.BlockPlan;
import signet.qr.symbol.FormatWord;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.SymbolProfile;
import signet.qr.symbol.VersionWord;

/** A complete symbol: its profile, its data codewords and what follows from them; immutable. */
public final class QrSymbol {
    private final SymbolProfile profile;
    private final byte[] data;
    private final byte[] transmitted;

    private QrSymbol(SymbolProfile profile, byte[] data) {
        this.profile = profile;
        this.data = data;
        this.transmitted = interleave(profile.blocks(), data);
    }

    /**
     * The symbol of data codewords.
     *
     * @param data before interleaving, as many as the profile holds; copied
     */
    public static QrSymbol ofData(SymbolProfile profile, byte[] data) {
        int expected = profile.blocks().dataCodewords();
        if (data.length != expected) {
            throw new IllegalArgumentException(
                    "%s holds %d data codewords, not %d".formatted(profile, expected, data.length));
        }
        return new QrSymbol(profile, data.clone());
    }

    public SymbolProfile profile() {
        return profile;
    }

    /** Data codewords before interleaving; a copy. */
    public byte[] data() {
        return data.clone();
    }

    /** All codewords in transmitted order, before the data mask; a copy. */
    public byte[] transmitted() {
        return transmitted.clone();
    }

    /** Every module of the symbol, without a quiet zone. */
    public ModuleMatrix matrix() {
        QrLayout layout = profile.layout();
        BitSet dark = layout.darkPatterns();
        byte[] masked = layout.maskBytes(profile.mask());
        for (int i = 0; i < transmitted.length; i++) {
            masked[i] ^= transmitted[i];
        }
        for (int bit = 0; bit < layout.dataBits(); bit++) {
            if ((masked[bit >>> 3] << (bit & 7) & 0x80) != 0) {
                dark.set(layout.module(bit));
            }
        }
        drawWords(layout, dark);
        return ModuleMatrix.of(profile.version().size(), dark);
    }

    private void drawWords(QrLayout layout, BitSet dark) {
        FormatWord format = new FormatWord(profile.level(), profile.mask());
        for (int copy = 0; copy < 2; copy++) {
            int[] places = layout.formatModules(copy);
            for (int n = 0; n < places.length; n++) {
                dark.set(places[n], format.isDark(n));
            }
            int[] versionPlaces = layout.versionModules(copy);
            for (int n = 0; n < versionPlaces.length; n++) {
                dark.set(versionPlaces[n], new VersionWord(profile.version()).isDark(n));
            }
        }
    }

    /** Check codewords of every block appended and all put in transmitted order. */
    static byte[] interleave(BlockPlan plan, byte[] data) {
        ReedSolomon code = new ReedSolomon(plan.checks());
        byte[] transmitted = new byte[plan.version().codewords()];
        for (int block = 0; block < plan.count(); block++) {
            int from = plan.firstData(block);
            byte[] word = code.encode(Arrays.copyOfRange(data, from, from + plan.data(block)));
            for (int i = 0; i < word.length; i++) {
                transmitted[plan.transmitted(block, i)] = word[i];
            }
        }
        return transmitted;
    }
}
