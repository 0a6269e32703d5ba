package signet.mark.place;

import signet.mark.MarkException;
import signet.mark.Signature;
import signet.qr.encode.QrEncoder;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

/**
 * The symbols of a signature under all eight data masks, with the standard's own pads; only modules
 * that carry codewords count.
 */
public final class SymbolFamily {
    private static final DataMask[] MASKS = DataMask.values();

    private final QrVersion version;
    private final EcLevel level;
    private final int[] modules;
    private final byte[] dark;

    private SymbolFamily(QrVersion version, EcLevel level) {
        this.version = version;
        this.level = level;
        QrLayout layout = version.layout();
        this.modules = new int[layout.codewordBits()];
        this.dark = new byte[modules.length];
        for (int bit = 0; bit < modules.length; bit++) {
            modules[bit] = layout.module(bit);
        }
    }

    /**
     * The symbols of a signature.
     *
     * @throws MarkException if it does not fit
     */
    public static SymbolFamily of(Signature signature, QrVersion version, EcLevel level)
            throws MarkException {
        SymbolFamily family = new SymbolFamily(version, level);
        signature.padCount(family.profile(DataMask.CHEQUERED));
        for (DataMask mask : MASKS) {
            ModuleMatrix matrix =
                    QrEncoder.encode(family.profile(mask), signature.text(), signature.encoding())
                            .matrix();
            for (int bit = 0; bit < family.modules.length; bit++) {
                if (matrix.isDark(family.modules[bit])) {
                    family.dark[bit] |= (byte) (1 << mask.number());
                }
            }
        }
        return family;
    }

    public QrVersion version() {
        return version;
    }

    public SymbolProfile profile(DataMask mask) {
        return new SymbolProfile(version, level, mask);
    }

    /** Modules that carry codewords. */
    int bits() {
        return modules.length;
    }

    /** The module of a transmitted bit. */
    int module(int bit) {
        return modules[bit];
    }

    /** Under which data masks a transmitted bit is dark, mask 0 lowest. */
    int darkUnder(int bit) {
        return dark[bit] & 0xff;
    }
}
