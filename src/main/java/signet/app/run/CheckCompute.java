package signet.app.run;

import signet.app.files.Directories;
import signet.app.job.ProblemException;
import signet.app.worker.CheckDevice;
import signet.app.worker.DeviceReport;
import signet.app.worker.Workers;

/** Finds out what networks can run on. */
public final class CheckCompute {
    private CheckCompute() {}

    /** What to check. */
    public record Parameters(ComputeOptions compute) {}

    /**
     * Has a worker load what would compute.
     *
     * @throws ProblemException if what was asked for makes no sense, or the worker broke down
     */
    public static DeviceReport check(Parameters given, Directories directories)
            throws ProblemException {
        CheckDevice request = new CheckDevice(given.compute().choice(directories));
        return new Workers(directories).run(request, message -> {});
    }
}
