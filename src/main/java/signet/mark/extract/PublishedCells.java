package signet.mark.extract;

import java.util.BitSet;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;

/**
 * The data modules that the published embedding code leaves as they were: it protects a strip of
 * one module too many around two finder patterns ({@code [-9:, :9]} for {@code -8}), 16 data
 * modules in version 3.
 */
final class PublishedCells {
    private static final int STRIP = 9;

    private PublishedCells() {}

    /** The modules, row-major, of which the published code says nothing. */
    static BitSet unwritten(QrVersion version) {
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
