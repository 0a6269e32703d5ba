package signet.ui.heatmap;

/** How the values of a block of cells become one value; 0 only where every cell is 0. */
enum Reduction {
    /** The mean, empty cells counting as nothing. */
    MEAN(0),
    /** The mean, empty cells counting as the middle: for values from negative to positive. */
    MEAN_ABOUT_MIDDLE(CellCoder.MIDDLE),
    /** All bits of all cells. */
    UNION(0);

    private final int[] parts = new int[256];

    Reduction(int ofEmpty) {
        for (int value = 0; value < parts.length; value++) {
            parts[value] = value == 0 ? ofEmpty : value;
        }
    }

    /** What each cell value adds to the sum of its block. */
    int[] parts() {
        return parts;
    }

    /**
     * Turns the sums of some blocks into their values.
     *
     * @param sums of {@link #parts()}, one per block
     * @param unions of all bits, one per block
     * @param first block
     * @param end behind the last block
     * @param cells in each of these blocks
     * @param target gets the value of block i at {@code at + i}
     */
    void finish(int[] sums, int[] unions, int first, int end, int cells, byte[] target, int at) {
        if (this == UNION) {
            for (int i = first; i < end; i++) {
                target[at + i] = (byte) unions[i];
            }
            return;
        }
        // A multiplication in place of a division; exact for the at most 9 cells of a block.
        int inverse = cells == 0 ? 0 : (1 << 20) / cells + 1;
        for (int i = first; i < end; i++) {
            int mean = (int) ((long) (sums[i] + cells / 2) * inverse >> 20);
            target[at + i] = (byte) (unions[i] == 0 ? 0 : Math.max(1, mean));
        }
    }
}
