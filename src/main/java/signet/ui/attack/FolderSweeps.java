package signet.ui.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.data.DataSetException;
import signet.format.MalformedFileException;
import signet.lab.sweep.KeptSweep;
import signet.lab.sweep.Sweep;
import signet.lab.sweep.SweepFolder;
import signet.lab.sweep.Sweeps;
import signet.ui.attack.plan.SweepPlan;
import signet.ui.attack.plan.SweepSpecs;

/**
 * Sweeps on the disk, which the command line shares.
 *
 * @param sweeps where they are
 */
public record FolderSweeps(Sweeps sweeps) implements SweepStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSweeps.class);

    @Override
    public List<KeptSweep> all() throws IOException {
        Sweeps.Listing listing = sweeps.list();
        listing.damaged().forEach(sentence -> LOG.warn("A sweep is left out: {}", sentence));
        return listing.sweeps();
    }

    @Override
    public Path begin(SweepPlan plan)
            throws ProblemException, MalformedFileException, DataSetException, IOException {
        return sweeps.begin(SweepSpecs.of(plan)).path();
    }

    @Override
    public void forgetFailed(Path folder) throws ProblemException {
        try {
            Sweep.forgetFailed(SweepFolder.at(folder));
        } catch (IOException e) {
            throw new ProblemException(Problems.unexpected("The sweep " + folder.getFileName(), e));
        }
    }

    @Override
    public MeasuredSweep open(Path folder) throws ProblemException {
        return MeasuredSweep.open(folder);
    }
}
