package signet.lab;

import java.io.IOException;
import signet.data.DataSetException;
import signet.data.Split;
import signet.lab.spec.ImageSource;

/** Opens the images of a run. */
@FunctionalInterface
public interface DataSource {
    /**
     * The images that a spec names.
     *
     * @throws RunException if they are not the ones it names
     * @throws DataSetException if they are damaged or none, in a sentence
     * @throws IOException if the disk fails
     */
    Split open(ImageSource images) throws DataSetException, IOException;
}
