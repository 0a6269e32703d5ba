package signet.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import signet.format.json.Json;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/** A file of a run's or a sweep's folder that is written when there is something to say. */
public record JsonFile(Path path) {
    /** What an object says. */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Reads an object.
         *
         * @throws JsonException if it says something else
         */
        T of(JsonObject json) throws JsonException;
    }

    /**
     * What it says, once it is there.
     *
     * @throws RunException if it is damaged
     */
    public <T> Optional<T> read(Reading<T> reading) throws IOException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(Json.parseObject(Files.readAllBytes(path))));
        } catch (JsonException e) {
            throw new RunException("%s is damaged: %s.".formatted(path, e.getMessage()), e);
        }
    }
}
