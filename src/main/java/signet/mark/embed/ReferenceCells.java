package signet.mark.embed;

import java.util.BitSet;

/**
 * Which modules of a version 3 symbol the published code writes. It restores the squares around the
 * three corners with one row and column too many, and takes an alignment module for the dark one.
 */
final class ReferenceCells {
    static final int VERSION = 3;

    /** The module whose kernel it fills; meant is the dark module at row 21, column 8. */
    static final int FILLED = 21 * 29 + 21;

    private static final int SIZE = 29;
    private static final int CORNER = 9;

    private ReferenceCells() {}

    static BitSet written() {
        BitSet written = new BitSet();
        written.set(0, SIZE * SIZE);
        clear(written, 0, 0, CORNER);
        clear(written, SIZE - CORNER, 0, CORNER);
        clear(written, 0, SIZE - CORNER, CORNER);
        clear(written, 20, 20, 5);
        for (int i = 0; i < SIZE; i++) {
            written.clear(6 * SIZE + i);
            written.clear(i * SIZE + 6);
        }
        return written;
    }

    private static void clear(BitSet modules, int row, int column, int side) {
        for (int r = row; r < row + side; r++) {
            modules.clear(r * SIZE + column, r * SIZE + column + side);
        }
    }
}
