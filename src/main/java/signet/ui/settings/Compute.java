package signet.ui.settings;

import java.nio.file.Path;
import signet.app.job.Work;
import signet.app.worker.DeviceReport;

/** What Settings have done off the window's thread. */
public interface Compute {
    /** Finds out what networks can run on, with the settings as they are stored. */
    Work<DeviceReport> check();

    /** Downloads the CUDA build of PyTorch and tells where it is. */
    Work<Path> download();
}
