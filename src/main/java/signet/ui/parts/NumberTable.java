package signet.ui.parts;

import java.util.List;

/**
 * The numbers behind a picture, as they are written in it.
 *
 * @param title what the picture shows
 * @param columns their names, with units
 * @param rows as many words each as there are columns
 */
public record NumberTable(String title, List<String> columns, List<List<String>> rows) {
    public NumberTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
