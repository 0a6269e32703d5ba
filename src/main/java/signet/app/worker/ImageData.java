package signet.app.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.disk.DataSets;
import signet.data.disk.FashionSample;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;

/**
 * Images as a person names them.
 *
 * @param folder where they lie; empty for those that come with the program
 */
public record ImageData(Optional<Path> folder) {
    /** What comes with the program. */
    public static final ImageData SAMPLE = new ImageData(Optional.empty());

    /** The sample's name. */
    public static final String SAMPLE_NAME = "fashion-mnist";

    private static final String FOLDER = "folder";

    /**
     * The images of a name or a folder; the sample where nothing is named.
     *
     * @throws ProblemException if there is no such folder
     */
    public static ImageData of(Optional<String> given) throws ProblemException {
        String name = given.orElse(SAMPLE_NAME);
        if (name.equals(SAMPLE_NAME)) {
            return SAMPLE;
        }
        try {
            Path folder = Path.of(name).toAbsolutePath();
            if (Files.isDirectory(folder)) {
                return new ImageData(Optional.of(folder));
            }
        } catch (InvalidPathException e) {
            throw refusal(name);
        }
        throw refusal(name);
    }

    void putInto(JsonObject.Builder json) {
        folder.ifPresent(chosen -> json.put(FOLDER, chosen.toString()));
    }

    static ImageData of(JsonObject json) throws JsonException {
        return json.find(FOLDER).isEmpty()
                ? SAMPLE
                : new ImageData(Optional.of(Path.of(json.string(FOLDER))));
    }

    private static ProblemException refusal(String name) {
        return new ProblemException(
                new Problem(
                        "The data could not be opened",
                        "there is no folder %s, and no data of that name comes with Signet"
                                .formatted(name),
                        "",
                        "Give a folder, or %s.".formatted(SAMPLE_NAME),
                        Problem.Kind.BAD_INPUT,
                        Optional.empty()));
    }

    /**
     * Reads the images.
     *
     * @throws DataSetException if the folder holds no whole data set
     * @throws IOException if the disk fails
     */
    public DataSet open() throws DataSetException, IOException {
        return folder.isPresent() ? DataSets.open(folder.get()) : FashionSample.open();
    }

    @Override
    public String toString() {
        return folder.map(Path::toString).orElse(SAMPLE_NAME);
    }
}
