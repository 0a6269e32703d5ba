package signet.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns of text that fit a line: where they do not, the least important ones go, and in the end
 * the first one is cut.
 */
final class Table {
    private static final int GAP = 2;
    private static final int SHORTEST_FIRST = 12;

    /**
     * A column.
     *
     * @param right whether it is aligned to the right, as numbers are
     * @param rank how important it is; 0 is never left out
     */
    record Column(String title, boolean right, int rank) {}

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
        rows.add(columns.stream().map(Column::title).toList());
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    void add(String first, List<String> others) {
        rows.add(Stream.concat(Stream.of(first), others.stream()).toList());
    }

    /** The rows as lines, titles first, none longer than {@code width} where that is possible. */
    List<String> lines(int width) {
        int[] widths =
                IntStream.range(0, columns.size())
                        .map(i -> rows.stream().mapToInt(row -> length(row.get(i))).max().orElse(0))
                        .toArray();
        List<Integer> shown = shown(widths, width);
        int excess = total(shown, widths) - width;
        if (excess > 0) {
            widths[0] = Math.max(SHORTEST_FIRST, widths[0] - excess);
        }
        return rows.stream().map(row -> line(row, shown, widths)).toList();
    }

    private List<Integer> shown(int[] widths, int width) {
        List<Integer> shown = new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
        List<Integer> byRank =
                shown.stream()
                        .filter(i -> columns.get(i).rank() > 0)
                        .sorted(Comparator.comparingInt(i -> -columns.get(i).rank()))
                        .toList();
        for (Integer least : byRank) {
            if (total(shown, widths) > width) {
                shown.remove(least);
            }
        }
        return shown;
    }

    private static int total(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(i -> widths[i] + GAP).sum() - GAP;
    }

    private String line(List<String> row, List<Integer> shown, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i : shown) {
            String cell = cut(row.get(i), widths[i]);
            String space = " ".repeat(widths[i] - length(cell));
            line.append(columns.get(i).right() ? space + cell : cell + space)
                    .append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String cell, int width) {
        if (length(cell) <= width) {
            return cell;
        }
        int end = cell.offsetByCodePoints(0, width - 1);
        return cell.substring(0, end) + "…";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
