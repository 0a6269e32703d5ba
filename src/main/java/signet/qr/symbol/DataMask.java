package signet.qr.symbol;

/** The eight patterns that may be laid over the data modules (ISO 18004 table 10). */
public enum DataMask {
    CHEQUERED {
        @Override
        public boolean inverts(int row, int column) {
            return (row + column) % 2 == 0;
        }
    },
    ROWS {
        @Override
        public boolean inverts(int row, int column) {
            return row % 2 == 0;
        }
    },
    COLUMNS {
        @Override
        public boolean inverts(int row, int column) {
            return column % 3 == 0;
        }
    },
    DIAGONALS {
        @Override
        public boolean inverts(int row, int column) {
            return (row + column) % 3 == 0;
        }
    },
    BRICKS {
        @Override
        public boolean inverts(int row, int column) {
            return (row / 2 + column / 3) % 2 == 0;
        }
    },
    CROSSES {
        @Override
        public boolean inverts(int row, int column) {
            return row * column % 2 + row * column % 3 == 0;
        }
    },
    FLOWERS {
        @Override
        public boolean inverts(int row, int column) {
            return (row * column % 2 + row * column % 3) % 2 == 0;
        }
    },
    WEAVE {
        @Override
        public boolean inverts(int row, int column) {
            return ((row + column) % 2 + row * column % 3) % 2 == 0;
        }
    };

    /**
     * The mask with a reference number of the standard, 0 to 7.
     *
     * @throws IllegalArgumentException outside 0 to 7
     */
    public static DataMask of(int number) {
        if (number < 0 || number > 7) {
            throw new IllegalArgumentException("data masks go from 0 to 7, not " + number);
        }
        return values()[number];
    }

    /** The mask's reference number. */
    public int number() {
        return ordinal();
    }

    /** Whether a data module at this place is inverted. */
    public abstract boolean inverts(int row, int column);
}
