package signet.mark.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import signet.mark.Orientation;

/**
 * A symbol family in one orientation as offsets within its region. Modules that are dark under the
 * same data masks are added up together, so that all eight masks cost little more than one.
 *
 * @param orientation how the symbol lies
 * @param size modules on a side
 * @param groups modules by the masks under which they are dark
 * @param runs stretches of codeword modules in the region's rows
 */
record Template(Orientation orientation, int size, List<Group> groups, List<Run> runs) {
    /**
     * Modules that are dark under the same data masks.
     *
     * @param masks those masks, mask 0 lowest
     */
    record Group(int masks, int[] rows, int[] columns) {}

    /** Neighbouring codeword modules of one row, from a column (inclusive) to one (exclusive). */
    record Run(int row, int from, int to) {}

    static Template of(SymbolFamily family, Orientation orientation) {
        int size = family.version().size();
        int[][] darkUnder = new int[size][size];
        for (int[] row : darkUnder) {
            Arrays.fill(row, -1);
        }
        for (int bit = 0; bit < family.bits(); bit++) {
            int row = family.module(bit) / size;
            int column = family.module(bit) % size;
            darkUnder[orientation.row(size, row, column)][orientation.column(size, row, column)] =
                    family.darkUnder(bit);
        }
        return new Template(orientation, size, groups(darkUnder), runs(darkUnder));
    }

    private static List<Group> groups(int[][] darkUnder) {
        List<Group> groups = new ArrayList<>();
        for (int masks = 0; masks < 256; masks++) {
            List<int[]> places = new ArrayList<>();
            for (int row = 0; row < darkUnder.length; row++) {
                for (int column = 0; column < darkUnder.length; column++) {
                    if (darkUnder[row][column] == masks) {
                        places.add(new int[] {row, column});
                    }
                }
            }
            if (!places.isEmpty()) {
                groups.add(
                        new Group(
                                masks,
                                places.stream().mapToInt(place -> place[0]).toArray(),
                                places.stream().mapToInt(place -> place[1]).toArray()));
            }
        }
        return groups;
    }

    private static List<Run> runs(int[][] darkUnder) {
        List<Run> runs = new ArrayList<>();
        int size = darkUnder.length;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int from = column;
                while (column < size && darkUnder[row][column] >= 0) {
                    column++;
                }
                if (column > from) {
                    runs.add(new Run(row, from, column));
                }
            }
        }
        return runs;
    }
}
