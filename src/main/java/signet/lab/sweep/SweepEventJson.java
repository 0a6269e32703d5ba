package signet.lab.sweep;

import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.sweep.SweepEvent.Auditing;
import signet.lab.sweep.SweepEvent.CellBegun;
import signet.lab.sweep.SweepEvent.CellDone;
import signet.lab.sweep.SweepEvent.Working;
import signet.report.attack.AttackJsonLines;

/** An event as an object with the member {@code event} first. */
public final class SweepEventJson {
    private static final String KIND = "event";
    private static final String BEGUN = "begun";
    private static final String WORKING = "working";
    private static final String DONE = "cell";
    private static final String AUDITING = "audit";

    private SweepEventJson() {}

    /** Writes an event. */
    public static JsonObject write(SweepEvent event) {
        JsonObject.Builder json = JsonObject.builder();
        return switch (event) {
            case CellBegun(int cell, int cells, String label) ->
                    json.put(KIND, BEGUN)
                            .put("cell", cell)
                            .put("cells", cells)
                            .put("label", label)
                            .build();
            case Working(int cell, int cells, String label, long done, long total, String unit) ->
                    json.put(KIND, WORKING)
                            .put("cell", cell)
                            .put("cells", cells)
                            .put("label", label)
                            .put("done", done)
                            .put("total", total)
                            .put("unit", unit)
                            .build();
            case CellDone(int cell, int cells, var row) ->
                    json.put(KIND, DONE)
                            .put("cell", cell)
                            .put("cells", cells)
                            .put("row", AttackJsonLines.json(row))
                            .build();
            case Auditing(long done, long total, String unit) ->
                    json.put(KIND, AUDITING)
                            .put("done", done)
                            .put("total", total)
                            .put("unit", unit)
                            .build();
        };
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonException if it is something else
     */
    public static SweepEvent read(JsonObject json) throws JsonException {
        return switch (json.string(KIND)) {
            case BEGUN ->
                    new CellBegun(
                            (int) json.longValue("cell"),
                            (int) json.longValue("cells"),
                            json.string("label"));
            case WORKING ->
                    new Working(
                            (int) json.longValue("cell"),
                            (int) json.longValue("cells"),
                            json.string("label"),
                            json.longValue("done"),
                            json.longValue("total"),
                            json.string("unit"));
            case DONE ->
                    new CellDone(
                            (int) json.longValue("cell"),
                            (int) json.longValue("cells"),
                            AttackJsonLines.row(json.get("row", JsonObject.class)));
            case AUDITING ->
                    new Auditing(
                            json.longValue("done"), json.longValue("total"), json.string("unit"));
            default -> throw json.problem("there is no such event");
        };
    }
}
