package signet.data.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import signet.data.DataSet;
import signet.data.DataSetException;

/**
 * The data set that comes with the program: of Fashion-MNIST (Xiao, Rasul and Vollgraf 2017, MIT
 * licence) the first 1,200 training images of each class, in their published order, and all 10,000
 * test images.
 */
public final class FashionSample {
    private static final String FOLDER = "fashion-mnist";

    private FashionSample() {}

    /**
     * Reads the sample.
     *
     * @throws IOException if the program's own files cannot be read
     */
    public static DataSet open() throws IOException {
        try {
            return IdxSet.read(Path.of(FOLDER), FashionSample::resource);
        } catch (DataSetException e) {
            throw new IOException("The program's own sample data is damaged; install it again.", e);
        }
    }

    private static InputStream resource(IdxPart part) throws IOException {
        String name = FOLDER + "/" + part.fileName() + ".gz";
        InputStream resource = FashionSample.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("The program's own sample data is incomplete; install it again.");
        }
        return resource;
    }
}
