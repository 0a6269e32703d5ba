package signet.lab.spec;

import java.nio.file.Path;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.spec.ImageSource.Origin;

/** The images of a spec as JSON. */
public final class ImageSourceJson {
    private static final String SAMPLE = "fashion-mnist";
    private static final String LAST_TENTH = "lastTenth";

    private ImageSourceJson() {}

    /**
     * Writes it.
     *
     * @param paths whether to say where files lie; without, it says only what decides the outcome
     */
    public static JsonObject write(ImageSource images, boolean paths) {
        JsonObject.Builder json = JsonObject.builder();
        switch (images.origin()) {
            case Origin.Sample() -> json.put("name", SAMPLE);
            case Origin.Folder(var path, String digest) -> {
                if (paths) {
                    json.put("folder", path.toString());
                }
                json.put("digest", digest);
            }
        }
        return json.put("split", LAST_TENTH)
                .put("training", images.training())
                .put("evaluation", images.evaluation())
                .build();
    }

    /**
     * Reads it.
     *
     * @param preset says what is not written
     * @throws JsonException if it is none, in a sentence
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public static ImageSource read(Members json, Preset preset) throws JsonException {
        Origin origin = json.has("folder") ? folder(json) : sample(json);
        String split = json.text("split", LAST_TENTH);
        if (!split.equals(LAST_TENTH)) {
            throw json.problem("\"split\" must be \"%s\", not \"%s\"".formatted(LAST_TENTH, split));
        }
        ImageSource all = preset.images(origin);
        ImageSource images =
                new ImageSource(
                        origin,
                        json.number("training", all.training()),
                        json.number("evaluation", all.evaluation()));
        json.requireNoOthers();
        return images;
    }

    private static Origin folder(Members json) throws JsonException {
        return new Origin.Folder(Path.of(json.text("folder")), json.text("digest"));
    }

    private static Origin sample(Members json) throws JsonException {
        String name = json.text("name", SAMPLE);
        if (!name.equals(SAMPLE)) {
            throw json.problem(
                    "no data called \"%s\" comes with Signet; write \"%s\", or \"folder\" with the path of your own"
                            .formatted(name, SAMPLE));
        }
        return new Origin.Sample();
    }
}
