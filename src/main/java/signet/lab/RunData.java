package signet.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.data.ImageSetDigest;
import signet.data.Split;
import signet.data.disk.DataSets;
import signet.data.disk.FashionSample;
import signet.format.file.Sha256;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSource.Origin;

/** Opens the images that a spec names, from disk. */
public final class RunData {
    private RunData() {}

    /**
     * Training, validation and test images of a spec.
     *
     * @throws RunException if the folder holds other images than the spec says
     * @throws DataSetException if they are damaged or none, in a sentence
     * @throws IOException if the disk fails
     */
    public static Split open(ImageSource images) throws DataSetException, IOException {
        DataSet data =
                switch (images.origin()) {
                    case Origin.Sample() -> FashionSample.open();
                    case Origin.Folder folder -> open(folder);
                };
        Split split = Split.lastTenth(data);
        return new Split(
                first(images.training(), split.train()),
                first(images.evaluation(), split.validation()),
                first(images.evaluation(), split.test()));
    }

    private static DataSet open(Origin.Folder folder) throws DataSetException, IOException {
        DataSet data = DataSets.open(folder.path());
        if (!digest(data).equals(folder.digest())) {
            throw new RunException(
                    "The folder %s holds other images than the spec names; choose the folder of these, or start anew."
                            .formatted(folder.path()));
        }
        return data;
    }

    private static ImageSet first(double part, ImageSet images) {
        return images.slice(0, Math.max(1, (int) Math.rint(part * images.size())));
    }

    /**
     * Names a data set by its images and labels: SHA-256 of the {@link ImageSetDigest}s of its
     * training and test images, one after the other.
     */
    public static String digest(DataSet data) {
        String both = ImageSetDigest.of(data.train()) + ImageSetDigest.of(data.test());
        return Sha256.of(both.getBytes(StandardCharsets.US_ASCII));
    }

    /** Names the images that a run uses, all three sets. */
    public static String digest(Split split) {
        String all =
                ImageSetDigest.of(split.train())
                        + ImageSetDigest.of(split.validation())
                        + ImageSetDigest.of(split.test());
        return Sha256.of(all.getBytes(StandardCharsets.US_ASCII));
    }
}
