package signet.qr.symbol;

import java.util.BitSet;
import java.util.Objects;

/** A square of modules, each dark or light; immutable. */
public final class ModuleMatrix {
    private final int size;
    private final BitSet dark;

    private ModuleMatrix(int size, BitSet dark) {
        this.size = size;
        this.dark = dark;
    }

    /**
     * A matrix from the set of its dark modules.
     *
     * @param size modules on a side
     * @param dark row-major indices of the dark modules; copied
     * @throws IllegalArgumentException if the size is no QR size or an index lies outside
     */
    public static ModuleMatrix of(int size, BitSet dark) {
        QrVersion.ofSize(size);
        if (dark.length() > size * size) {
            throw new IllegalArgumentException(
                    "module %d is outside a symbol of %d x %d"
                            .formatted(dark.length() - 1, size, size));
        }
        return new ModuleMatrix(size, (BitSet) dark.clone());
    }

    /**
     * A matrix from rows of text.
     *
     * @param darkSign the character of a dark module; every other character is light
     * @throws IllegalArgumentException if the rows are not a square of QR size
     */
    public static ModuleMatrix parse(char darkSign, String... rows) {
        BitSet dark = new BitSet();
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length() != rows.length) {
                throw new IllegalArgumentException(
                        "row %d has %d modules instead of %d"
                                .formatted(r, rows[r].length(), rows.length));
            }
            for (int c = 0; c < rows.length; c++) {
                dark.set(r * rows.length + c, rows[r].charAt(c) == darkSign);
            }
        }
        return of(rows.length, dark);
    }

    /** Modules on a side. */
    public int size() {
        return size;
    }

    /** The version of a symbol of this size. */
    public QrVersion version() {
        return QrVersion.ofSize(size);
    }

    public boolean isDark(int row, int column) {
        return dark.get(Objects.checkIndex(row, size) * size + Objects.checkIndex(column, size));
    }

    /** Whether the module at a row-major index is dark. */
    public boolean isDark(int module) {
        return dark.get(Objects.checkIndex(module, size * size));
    }

    /** Number of dark modules. */
    public int darkCount() {
        return dark.cardinality();
    }

    /** The dark modules as row-major indices; a copy. */
    public BitSet toBitSet() {
        return (BitSet) dark.clone();
    }

    /** The modules in which two matrices of one size differ. */
    public BitSet differences(ModuleMatrix other) {
        if (size != other.size) {
            throw new IllegalArgumentException(
                    "symbols of %d and %d modules cannot be compared".formatted(size, other.size));
        }
        BitSet different = toBitSet();
        different.xor(other.dark);
        return different;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModuleMatrix that && size == that.size && dark.equals(that.dark);
    }

    @Override
    public int hashCode() {
        return 31 * size + dark.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < size * size; i++) {
            rows.append(dark.get(i) ? '1' : '0');
            if (i % size == size - 1) {
                rows.append('\n');
            }
        }
        return rows.toString();
    }
}
