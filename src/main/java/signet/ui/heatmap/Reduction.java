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
     * The value of a block.
     *
     * @param sum of {@link #parts()}
     * @param union of all bits
     * @param cells in the block
     */
    int of(int sum, int union, int cells) {
        if (union == 0 || this == UNION) {
            return union;
        }
        return Math.max(1, (sum + cells / 2) / cells);
    }
}
