package signet.lab.sweep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import signet.format.file.AtomicFile;
import signet.format.file.DiskSteps;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.RunException;
import signet.report.attack.AttackJsonLines;
import signet.report.attack.AttackRow;

/** The finished cells of a sweep, a line each, in a file that grows cell by cell. */
final class CellLog {
    private final Path file;
    private final DiskSteps disk;
    private final SequencedMap<String, AttackRow> rows;
    private long length;

    private CellLog(Path file, DiskSteps disk, SequencedMap<String, AttackRow> rows, long length) {
        this.file = file;
        this.disk = disk;
        this.rows = rows;
        this.length = length;
    }

    /**
     * Opens a log, or begins one. A last line without an end was being written when the program
     * ended, and does not count.
     *
     * @throws RunException if another line is damaged
     */
    static CellLog open(Path file, DiskSteps disk) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] != '\n') {
            length--;
        }
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return new CellLog(file, disk, parse(file, text), length);
    }

    private static SequencedMap<String, AttackRow> parse(Path file, String text)
            throws RunException {
        SequencedMap<String, AttackRow> rows = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                JsonObject cell = Json.parseObject(line.getBytes(StandardCharsets.UTF_8));
                rows.put(
                        cell.string("cell"),
                        AttackJsonLines.row(cell.get("row", JsonObject.class)));
            } catch (JsonException e) {
                throw new RunException(
                        "Line %d of %s is damaged: %s; take it out, and the cell is computed again."
                                .formatted(number, file, e.getMessage()),
                        e);
            }
        }
        return rows;
    }

    /** Cuts off what was being written when the program ended. */
    void tidy() throws IOException {
        if (Files.exists(file) && Files.size(file) > length) {
            disk.writeAt(file, length, new byte[0]);
        }
    }

    /** Adds a cell; on the disk when this returns. */
    void append(String cell, AttackRow row) throws IOException {
        byte[] line = line(cell, row);
        disk.writeAt(file, length, line);
        length += line.length;
        rows.put(cell, row);
    }

    private static byte[] line(String cell, AttackRow row) {
        JsonObject json =
                JsonObject.builder()
                        .put("cell", cell)
                        .put("row", AttackJsonLines.json(row))
                        .build();
        return (Json.compact(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Takes out the cells that have no measurement: the file is the old or the new one, whole. */
    void forgetFailed() throws IOException {
        if (!rows.values().removeIf(row -> row.measurement().isEmpty())) {
            return;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        rows.forEach((cell, row) -> kept.writeBytes(line(cell, row)));
        new AtomicFile(disk).save(file, kept::writeTo);
        length = kept.size();
    }

    /** The rows by the hash of their cell, in the order in which they were finished. */
    SequencedMap<String, AttackRow> rows() {
        return rows;
    }
}
