package signet.ui.train;

import java.io.IOException;
import signet.data.DataSetException;
import signet.format.MalformedFileException;
import signet.lab.spec.RunSpec;

/** Estimates what a run takes. May read images, so never on the window's thread. */
@FunctionalInterface
public interface Forecaster {
    /**
     * What a run is expected to take here.
     *
     * @throws IllegalArgumentException in a sentence, if the images do not fit the network
     * @throws DataSetException if the images are damaged or gone
     * @throws MalformedFileException if the ticket to start from is none
     * @throws IOException if the disk fails
     */
    Forecast of(RunSpec spec) throws IOException, DataSetException, MalformedFileException;
}
