package signet.data.disk;

import java.io.IOException;
import java.nio.file.Path;
import signet.data.DataSet;
import signet.data.DataSetException;

/** One way in which a data set lies in a folder. */
interface DataFormat {
    /** Whether any file in the folder is of this format; the rest may be missing or damaged. */
    boolean recognises(Path folder) throws IOException;

    /**
     * Reads the whole set.
     *
     * @throws DataSetException if files are missing, cut short or foreign
     * @throws IOException if the disk fails
     */
    DataSet read(Path folder) throws DataSetException, IOException;
}
