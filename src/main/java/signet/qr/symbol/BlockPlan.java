package signet.qr.symbol;

import java.util.Objects;

/**
 * How a version and level split the codewords into Reed-Solomon blocks and interleave them (ISO
 * 18004 tables 9 and section 7.6).
 *
 * <p>The first blocks may be one data codeword shorter than the others; all have the same number of
 * check codewords.
 */
public final class BlockPlan {
    private static final int[][] CHECKS_PER_BLOCK = {
        {
            7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28,
            30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30
        },
        {
            10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28,
            28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28
        },
        {
            13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30,
            30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30
        },
        {
            17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24,
            30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30
        }
    };

    private static final int[][] BLOCKS = {
        {
            1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13,
            14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25
        },
        {
            1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21,
            23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49
        },
        {
            1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29,
            34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68
        },
        {
            1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32,
            35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81
        }
    };

    private final QrVersion version;
    private final EcLevel level;
    private final int total;
    private final int count;
    private final int checks;

    private BlockPlan(QrVersion version, EcLevel level) {
        this.version = version;
        this.level = level;
        this.total = version.codewords();
        this.count = BLOCKS[level.ordinal()][version.number() - 1];
        this.checks = CHECKS_PER_BLOCK[level.ordinal()][version.number() - 1];
    }

    static BlockPlan of(QrVersion version, EcLevel level) {
        return new BlockPlan(version, level);
    }

    public QrVersion version() {
        return version;
    }

    public EcLevel level() {
        return level;
    }

    /** Number of blocks. */
    public int count() {
        return count;
    }

    /** Check codewords of every block. */
    public int checks() {
        return checks;
    }

    /** Codewords of one block, data and check. */
    public int length(int block) {
        Objects.checkIndex(block, count);
        return total / count + (block >= shortBlocks() ? 1 : 0);
    }

    /** Data codewords of one block. */
    public int data(int block) {
        return length(block) - checks;
    }

    /** Data codewords of all blocks. */
    public int dataCodewords() {
        return total - count * checks;
    }

    /** Place among all data codewords, before interleaving, of a block's first one. */
    public int firstData(int block) {
        Objects.checkIndex(block, count);
        int shorter = Math.min(block, shortBlocks());
        return block * (total / count - checks) + (block - shorter);
    }

    /** Place in the transmitted sequence of a codeword of a block (section 7.6). */
    public int transmitted(int block, int index) {
        Objects.checkIndex(index, length(block));
        int data = data(block);
        if (index >= data) {
            return dataCodewords() + (index - data) * count + block;
        }
        boolean lastOfLongBlock = index == total / count - checks;
        return index * count + block - (lastOfLongBlock ? shortBlocks() : 0);
    }

    /** Transmitted places of a block's codewords, in the block's order. */
    public int[] transmitted(int block) {
        int[] places = new int[length(block)];
        for (int i = 0; i < places.length; i++) {
            places[i] = transmitted(block, i);
        }
        return places;
    }

    /** Block and index of every transmitted codeword. */
    public CodewordPlace[] places() {
        CodewordPlace[] places = new CodewordPlace[total];
        for (int block = 0; block < count; block++) {
            for (int i = 0; i < length(block); i++) {
                places[transmitted(block, i)] = new CodewordPlace(block, i);
            }
        }
        return places;
    }

    private int shortBlocks() {
        return count - total % count;
    }
}
