package signet.qr.symbol;

/** The version of a symbol, 1 to 40: its size and how many codewords it holds. */
public record QrVersion(int number) implements Comparable<QrVersion> {
    public static final int LAST = 40;

    /** Alignment patterns start with version 2, the version word with version 7. */
    private static final int FIRST_WITH_ALIGNMENT = 2;

    private static final int FIRST_WITH_VERSION_WORD = 7;

    public QrVersion {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException(
                    "QR versions go from 1 to %d, not %d".formatted(LAST, number));
        }
    }

    /**
     * The version whose symbol has this many modules on a side.
     *
     * @throws IllegalArgumentException if no version has that size
     */
    public static QrVersion ofSize(int size) {
        if (size < 21 || size > 177 || size % 4 != 1) {
            throw new IllegalArgumentException(
                    "a QR symbol has 21, 25, ... 177 modules on a side, not %d".formatted(size));
        }
        return new QrVersion((size - 17) / 4);
    }

    /** Modules on a side. */
    public int size() {
        return 17 + 4 * number;
    }

    /** Number of modules. */
    public int modules() {
        return size() * size();
    }

    /** Whether the symbol repeats its version number in two blocks of 18 modules. */
    public boolean hasVersionWord() {
        return number >= FIRST_WITH_VERSION_WORD;
    }

    /** Codewords of data and of error correction together. */
    public int codewords() {
        return dataBits() / 8;
    }

    /** How the codewords are split into blocks at a level. */
    public BlockPlan blocks(EcLevel level) {
        return BlockPlan.of(this, level);
    }

    /** Which module is what. */
    public QrLayout layout() {
        return QrLayout.of(this);
    }

    /**
     * Row and column centres of the alignment patterns; empty for version 1 (ISO 18004 Annex E).
     */
    int[] alignmentCentres() {
        if (number < FIRST_WITH_ALIGNMENT) {
            return new int[0];
        }
        int count = number / 7 + 2;
        // Version 32 is the one entry of the printed table that the even spacing does not give.
        int step = number == 32 ? 26 : (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        int[] centres = new int[count];
        centres[0] = 6;
        for (int i = count - 1, at = size() - 7; i > 0; i--, at -= step) {
            centres[i] = at;
        }
        return centres;
    }

    private int dataBits() {
        return layout().dataBits();
    }

    @Override
    public int compareTo(QrVersion other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "version " + number;
    }
}
