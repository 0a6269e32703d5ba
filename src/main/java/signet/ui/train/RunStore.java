package signet.ui.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import signet.lab.spec.RunSpec;

/** Where runs are kept. Every method may take a while: none is called on the window's thread. */
public interface RunStore {
    /** All runs, newest first. */
    List<RunInfo> all() throws IOException;

    /** Makes the folder of a run, if it is not there, and returns it. */
    Path begin(RunSpec spec) throws IOException;

    /** The ticket that a round ended with, if it is kept. */
    Optional<Path> ticket(String id, int round) throws IOException;

    /** Gives a run another name. */
    void rename(String id, String name) throws IOException;

    /** Puts a run into the trash. */
    void trash(String id) throws IOException;

    /** Takes a run out of the trash again. */
    void restore(String id) throws IOException;

    /** Writes a run with all that is needed to repeat it into one zip file. */
    void export(String id, Path zip) throws IOException;
}
