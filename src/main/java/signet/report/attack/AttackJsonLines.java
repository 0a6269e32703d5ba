package signet.report.attack;

import java.util.stream.Collectors;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/** An attack table as JSON lines: one object on one line for each cell, which can be read back. */
public final class AttackJsonLines {
    private AttackJsonLines() {}

    /** Every row on its line, each ended by a line feed. */
    public static String of(AttackTable table) {
        return table.rows().stream().map(row -> line(row) + "\n").collect(Collectors.joining());
    }

    /** A row on one line, without the line feed. */
    public static String line(AttackRow row) {
        return Json.compact(json(row));
    }

    /** A row as an object, to stand in something else. */
    public static JsonObject json(AttackRow row) {
        return RowWriter.write(row);
    }

    /**
     * Reads an object that {@link #json} wrote.
     *
     * @throws JsonException if it is something else
     */
    public static AttackRow row(JsonObject json) throws JsonException {
        return RowReader.read(json);
    }

    /**
     * Reads a line that {@link #line} wrote.
     *
     * @throws JsonException if it is something else
     */
    public static AttackRow row(String line) throws JsonException {
        if (Json.parse(line) instanceof JsonObject object) {
            return row(object);
        }
        throw new JsonException("the line is not a JSON object", 0, 1);
    }
}
