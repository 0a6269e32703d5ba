package signet.mark;

import java.util.Locale;

/**
 * One of the eight ways to lay a square symbol on a grid. The symbol is mirrored first (left to
 * right, where the name says so), then turned clockwise.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    TURNED_90(true, false, true),
    TURNED_180(false, true, true),
    TURNED_270(true, true, false),
    MIRRORED(false, false, true),
    MIRRORED_TURNED_90(true, true, true),
    MIRRORED_TURNED_180(false, true, false),
    MIRRORED_TURNED_270(true, false, false);

    /** Rows and columns change places before they are counted from the far end. */
    private final boolean swaps;

    private final boolean flipsRows;
    private final boolean flipsColumns;

    Orientation(boolean swaps, boolean flipsRows, boolean flipsColumns) {
        this.swaps = swaps;
        this.flipsRows = flipsRows;
        this.flipsColumns = flipsColumns;
    }

    /** Row within the region of the module at a row and column of a symbol {@code size} wide. */
    public int row(int size, int row, int column) {
        int along = swaps ? column : row;
        return flipsRows ? size - 1 - along : along;
    }

    /** Column within the region of the module at a row and column of a symbol. */
    public int column(int size, int row, int column) {
        int along = swaps ? row : column;
        return flipsColumns ? size - 1 - along : along;
    }

    /** The same turned clockwise by a further quarter. */
    public Orientation turned() {
        return values()[ordinal() / 4 * 4 + (ordinal() + 1) % 4];
    }

    /** In words: {@code mirrored, turned 90°}. */
    public String words() {
        String name = name().toLowerCase(Locale.ROOT);
        String turned = ordinal() % 4 == 0 ? name : name + "°";
        return turned.replace("mirrored_", "mirrored, ").replace('_', ' ');
    }

    /** As people write it: {@code mirrored-turned-90}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
