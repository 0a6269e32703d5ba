package signet.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonValue;
import signet.ticket.Density;

/** The tickets that come with the program, in the folder {@code sample-models} beside it. */
public final class Samples {
    /** Names the folder where it is not beside the program. */
    public static final String PROPERTY = "signet.samples";

    private static final String FOLDER = "sample-models";
    private static final String INDEX = "index.json";

    private Samples() {}

    /** The samples in the order of their index; none where no folder is found. */
    public static List<Sample> all() {
        return folder().map(Samples::in).orElse(List.of());
    }

    /** The newest sample that has an owner's record beside it: the last of those in the index. */
    public static Optional<Sample> signed() {
        return signed(all());
    }

    static Optional<Sample> signed(List<Sample> samples) {
        return samples.reversed().stream()
                .filter(sample -> Files.isRegularFile(SignedTicket.recordBeside(sample.file())))
                .findFirst();
    }

    private static Optional<Path> folder() {
        String named = System.getProperty(PROPERTY);
        Stream<Path> places =
                named != null
                        ? Stream.of(Path.of(named))
                        : Stream.concat(besideProgram(), Stream.of(Path.of("")))
                                .map(place -> place.resolve(FOLDER));
        return places.filter(place -> Files.isRegularFile(place.resolve(INDEX))).findFirst();
    }

    /**
     * The folders above the jar: a build has it in {@code target}, a package may have it deeper.
     */
    private static Stream<Path> besideProgram() {
        try {
            Path program =
                    Path.of(
                            Samples.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return Stream.iterate(program.getParent(), place -> place != null, Path::getParent)
                    .limit(3);
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }

    /** The samples of one folder, as far as its index can be read. */
    static List<Sample> in(Path folder) {
        List<Sample> samples = new ArrayList<>();
        try {
            JsonObject index = Json.parseObject(Files.readAllBytes(folder.resolve(INDEX)));
            for (JsonValue entry : index.get("samples", JsonArray.class).values()) {
                if (entry instanceof JsonObject object) {
                    samples.add(read(folder, object));
                }
            }
        } catch (IOException | JsonException | IllegalArgumentException e) {
            LoggerFactory.getLogger(Samples.class).warn("{} is damaged", folder, e);
        }
        return samples.stream().filter(sample -> Files.isRegularFile(sample.file())).toList();
    }

    private static Sample read(Path folder, JsonObject entry) throws JsonException {
        return new Sample(
                folder.resolve(entry.string("file")),
                entry.string("title"),
                entry.string("data"),
                entry.string("line"),
                entry.string("picture"),
                new Density(entry.longValue("kept"), entry.longValue("total")));
    }
}
