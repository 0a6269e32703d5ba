package signet.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import signet.format.file.DiskSteps;
import signet.format.json.JsonException;

/** The events of a run, one line each, in a file that only grows while the run goes on. */
final class Metrics {
    private final Path file;
    private final DiskSteps disk;
    private final List<RunEvent> events;
    private long length;

    private Metrics(Path file, DiskSteps disk, List<RunEvent> events, long length) {
        this.file = file;
        this.disk = disk;
        this.events = events;
        this.length = length;
    }

    /**
     * The events up to a length of the file; what lies behind is cut off, because the run goes on
     * from before it.
     *
     * @throws RunException if the file is shorter or damaged
     */
    static Metrics upTo(long length, Path file, DiskSteps disk) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (bytes.length < length) {
            throw new RunException(
                    "%s was cut short, so the run cannot go on; start it anew.".formatted(file));
        }
        if (bytes.length > length) {
            disk.writeAt(file, length, new byte[0]);
        }
        String text = new String(bytes, 0, (int) length, StandardCharsets.UTF_8);
        return new Metrics(file, disk, parse(file, text), length);
    }

    /**
     * All events of a file; a last line without an end was being written when the program ended,
     * and is left out.
     *
     * @throws RunException if a line is no event
     */
    static List<RunEvent> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return parse(file, text.substring(0, text.lastIndexOf('\n') + 1));
    }

    private static List<RunEvent> parse(Path file, String text) throws RunException {
        List<RunEvent> events = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try {
                events.add(RunEventJson.read(line));
            } catch (JsonException e) {
                throw new RunException(
                        "Line %d of %s is damaged: %s."
                                .formatted(events.size() + 1, file, e.getMessage()),
                        e);
            }
        }
        return events;
    }

    /** Writes one more event; on the disk when this returns. */
    void append(RunEvent event) throws IOException {
        byte[] line = (RunEventJson.line(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            disk.writeAt(file, length, line);
        } catch (IOException e) {
            throw RunException.unsaved(file, e);
        }
        length += line.length;
        events.add(event);
    }

    /** All events so far. */
    List<RunEvent> events() {
        return List.copyOf(events);
    }

    /** Bytes of the file. */
    long length() {
        return length;
    }
}
