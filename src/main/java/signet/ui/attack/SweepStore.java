package signet.ui.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import signet.app.job.ProblemException;
import signet.data.DataSetException;
import signet.format.MalformedFileException;
import signet.lab.sweep.KeptSweep;
import signet.ui.attack.plan.SweepPlan;

/** Where sweeps are kept. */
public interface SweepStore {
    /** All sweeps; that was worked on last comes first. */
    List<KeptSweep> all() throws IOException;

    /**
     * Makes the folder of what is asked for; what was asked for before has one already.
     *
     * @throws ProblemException if the plan cannot be carried out, in words for a person
     * @throws MalformedFileException if a ticket is none
     * @throws DataSetException if the images are damaged or none
     */
    Path begin(SweepPlan plan)
            throws ProblemException, MalformedFileException, DataSetException, IOException;

    /**
     * Forgets the rows of a sweep that hold no measurement, so that they are computed the next
     * time.
     *
     * @throws ProblemException if the folder is none of a sweep, damaged or in use
     */
    void forgetFailed(Path folder) throws ProblemException;

    /**
     * Reads what is in the folder of a sweep, also while it is not finished.
     *
     * @throws ProblemException if the folder is none of a sweep, or damaged
     */
    MeasuredSweep open(Path folder) throws ProblemException;
}
