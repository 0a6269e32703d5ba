package signet.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import signet.app.settings.ComputeSettings;
import signet.app.worker.EngineChoice;
import signet.app.worker.RunExperiment;
import signet.lab.RunFolder;
import signet.lab.spec.RunSpec;
import signet.net.Device;
import signet.net.Engine.EngineFacts;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.train.TrainViewModel;

/** Makes the folder of a run and puts the run into the queue. */
record RunStarter(WorkbenchViewModel workbench, Training training)
        implements TrainViewModel.Starter {
    @Override
    public void start(String title, RunSpec spec, String about) {
        ComputeSettings usual = workbench.settingsProperty().get().compute();
        workbench.start(
                title,
                progress -> {
                    Path folder = training.runs().begin(spec);
                    return new RunExperiment(folder, choice(folder, usual));
                },
                request -> training.jobs().addRun(title, spec, about, request));
    }

    /** What was begun goes on with what it was begun with, so that its bits stay the same. */
    private static EngineChoice choice(Path folder, ComputeSettings usual) throws IOException {
        Optional<EngineFacts> last = RunFolder.at(folder).lastEngine();
        return last.isPresent()
                ? new EngineChoice(Device.parse(last.get().device()), last.get().threads())
                : new EngineChoice(usual.device(), usual.threadsOrAll());
    }
}
