package signet.lab.spec;

import java.nio.file.Path;

/**
 * The images of a run. Of the training images the last tenth validates ({@link
 * signet.data.Split#lastTenth}).
 *
 * @param origin where they come from
 * @param training part of the training images that is used, from the first on, above 0 to 1
 * @param evaluation part of the validation and test images that is used, from the first on, above 0
 *     to 1
 */
public record ImageSource(Origin origin, double training, double evaluation) {
    public ImageSource {
        requirePart("training", training);
        requirePart("evaluation", evaluation);
    }

    /** All images of an origin. */
    public static ImageSource all(Origin origin) {
        return new ImageSource(origin, 1, 1);
    }

    /** Where images come from. */
    public sealed interface Origin {
        /** What comes with the program: {@link signet.data.disk.FashionSample}. */
        record Sample() implements Origin {}

        /**
         * A folder that {@link signet.data.disk.DataSets} opens.
         *
         * @param path where it is; no part of what names the run
         * @param digest of its images: {@link signet.lab.RunData#digest}
         */
        record Folder(Path path, String digest) implements Origin {
            public Folder {
                Digests.require("The data's digest", digest);
            }
        }
    }

    private static void requirePart(String name, double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException(
                    "The part of images for %s is above 0 and at most 1, not %s."
                            .formatted(name, part));
        }
    }
}
