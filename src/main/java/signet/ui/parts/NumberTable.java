package signet.ui.parts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbers behind a picture, as they are written in it.
 *
 * @param title what the picture shows
 * @param columns their names, with units
 * @param rows as many words each as there are columns
 */
public record NumberTable(String title, List<String> columns, List<List<String>> rows) {
    private static final Pattern NUMBER =
            Pattern.compile("[+−-]?\\d[\\d,.]*(e[+-]?\\d+)?( %| pp)?");

    public NumberTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether all that stands in a column are numbers, with or without a unit; some are there. */
    boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> NUMBER.matcher(cell).matches());
    }
}
