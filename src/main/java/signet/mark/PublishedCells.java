package signet.mark;

import java.util.BitSet;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;

/**
 * The data modules that the published embedding code leaves as they were: it protects a strip of
 * one module too many around two finder patterns ({@code [-9:, :9]} for {@code -8}), 16 data
 * modules in version 3.
 */
public final class PublishedCells {
    private static final int STRIP = 9;

    /**
     * The module whose kernel that code fills with weights. It means the dark module, at row 21 and
     * column 8 of version 3, and takes one of the alignment pattern.
     */
    public static final int FILLED = 21 * 29 + 21;

    /** The one version that code embeds. */
    public static final QrVersion VERSION = new QrVersion(3);

    private PublishedCells() {}

    /** The modules, row-major, of which the published code says nothing. */
    public static BitSet unwritten(QrVersion version) {
        int size = version.size();
        QrLayout layout = version.layout();
        BitSet unwritten = new BitSet();
        for (int along = 0; along < STRIP; along++) {
            mark(layout, (size - STRIP) * size + along, unwritten);
            mark(layout, along * size + size - STRIP, unwritten);
        }
        return unwritten;
    }

    private static void mark(QrLayout layout, int module, BitSet unwritten) {
        unwritten.set(module, layout.bit(module) >= 0);
    }
}
