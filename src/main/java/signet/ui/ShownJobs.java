package signet.ui;

import java.util.function.Supplier;
import signet.ui.jobs.JobActions;
import signet.ui.jobs.JobRow;
import signet.ui.jobs.JobsViewModel;
import signet.ui.jobs.LogPanel;
import signet.ui.shell.MainWindow;

/** Jobs whose log is shown above the window. */
record ShownJobs(JobsViewModel jobs, Supplier<MainWindow> window) implements JobActions {
    @Override
    public void cancel(long id) {
        jobs.cancel(id);
    }

    @Override
    public void resume(long id) {
        jobs.resume(id);
    }

    @Override
    public void moveUp(long id) {
        jobs.moveUp(id);
    }

    @Override
    public void remove(long id) {
        jobs.remove(id);
    }

    @Override
    public void showLog(JobRow job) {
        window.get().openModal(new LogPanel(job, window.get()::closeModal));
    }
}
