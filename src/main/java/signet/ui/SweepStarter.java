package signet.ui;

import signet.app.settings.ComputeSettings;
import signet.app.worker.RunSweep;
import signet.lab.sweep.SweepFolder;
import signet.ui.attack.MeasuredSweep;
import signet.ui.attack.SweepsViewModel;
import signet.ui.jobs.JobsViewModel;
import signet.ui.shell.WorkbenchViewModel;

/** Puts sweeps into the queue. */
record SweepStarter(WorkbenchViewModel workbench, JobsViewModel jobs)
        implements SweepsViewModel.Starter {
    @Override
    public void start(MeasuredSweep sweep) {
        SweepFolder folder = SweepFolder.at(sweep.kept().folder());
        ComputeSettings usual = workbench.settingsProperty().get().compute();
        workbench.start(
                sweep.title(),
                progress ->
                        new RunSweep(folder.path(), RunStarter.choice(folder.lastEngine(), usual)),
                request -> jobs.add(sweep.title(), sweep.about(), request));
    }
}
