package signet.ui;

import java.nio.file.Path;
import signet.app.files.Directories;
import signet.app.job.Work;
import signet.app.run.CheckCompute;
import signet.app.run.ComputeOptions;
import signet.app.worker.CudaInstallation;
import signet.app.worker.DeviceReport;
import signet.ui.settings.Compute;

/** Checks and downloads in workers. */
record WorkerCompute(Directories directories) implements Compute {
    @Override
    public Work<DeviceReport> check() {
        return progress ->
                CheckCompute.check(new CheckCompute.Parameters(ComputeOptions.AUTO), directories);
    }

    @Override
    public Work<Path> download() {
        return progress -> new CudaInstallation(directories).install(progress);
    }
}
