package signet.mark.align;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of rows to columns, by shortest augmenting paths in O(n^3) (R.
 * Jonker and A. Volgenant, Computing 38, 1987, without their initial reductions).
 */
final class Assignment {
    private final double[][] cost;
    private final int size;

    /** What a row or column is worth: reduced costs are never negative. */
    private final double[] rowValue;

    private final double[] columnValue;

    /** The row of each column and -1 for none; the last column is the one being placed. */
    private final int[] rowOf;

    private Assignment(double[][] cost) {
        this.cost = cost;
        this.size = cost.length;
        this.rowValue = new double[size];
        this.columnValue = new double[size + 1];
        this.rowOf = new int[size + 1];
        Arrays.fill(rowOf, -1);
    }

    /**
     * The column of each row.
     *
     * @param cost square, [row][column], finite
     */
    static int[] cheapest(double[][] cost) {
        Assignment assignment = new Assignment(cost);
        for (int row = 0; row < cost.length; row++) {
            assignment.place(row);
        }
        int[] columns = new int[cost.length];
        for (int column = 0; column < cost.length; column++) {
            columns[assignment.rowOf[column]] = column;
        }
        return columns;
    }

    /** Grows a tree of cheapest paths from a row until it reaches a free column. */
    private void place(int row) {
        double[] distance = new double[size];
        int[] before = new int[size];
        boolean[] inTree = new boolean[size + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int column = size;
        rowOf[column] = row;
        while (rowOf[column] >= 0) {
            inTree[column] = true;
            int nearest = extend(column, distance, before, inTree);
            shift(distance[nearest], distance, inTree);
            column = nearest;
        }
        while (column != size) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
        rowOf[size] = -1;
    }

    /** Looks at every column from the row of one that joined the tree; returns the nearest. */
    private int extend(int joined, double[] distance, int[] before, boolean[] inTree) {
        int from = rowOf[joined];
        int nearest = -1;
        for (int column = 0; column < size; column++) {
            if (inTree[column]) {
                continue;
            }
            double reduced = cost[from][column] - rowValue[from] - columnValue[column];
            if (reduced < distance[column]) {
                distance[column] = reduced;
                before[column] = joined;
            }
            if (nearest < 0 || distance[column] < distance[nearest]) {
                nearest = column;
            }
        }
        return nearest;
    }

    private void shift(double by, double[] distance, boolean[] inTree) {
        for (int column = 0; column <= size; column++) {
            if (inTree[column]) {
                rowValue[rowOf[column]] += by;
                columnValue[column] -= by;
            } else {
                distance[column] -= by;
            }
        }
    }
}
