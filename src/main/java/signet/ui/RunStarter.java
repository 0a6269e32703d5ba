package signet.ui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import signet.app.settings.ComputeSettings;
import signet.app.worker.EngineChoice;
import signet.app.worker.RunExperiment;
import signet.lab.RunFolder;
import signet.lab.spec.RunSpec;
import signet.net.Device;
import signet.net.Engine.EngineFacts;
import signet.ui.shell.WorkbenchViewModel;
import signet.ui.train.TrainViewModel;

/** Makes the folders of runs and puts the runs into the queue. */
record RunStarter(WorkbenchViewModel workbench, Training training)
        implements TrainViewModel.Starter {
    @Override
    public void start(String title, SequencedMap<RunSpec, String> abouts) {
        ComputeSettings usual = workbench.settingsProperty().get().compute();
        workbench.start(
                title,
                progress -> {
                    SequencedMap<RunSpec, RunExperiment> requests = new LinkedHashMap<>();
                    for (RunSpec spec : abouts.keySet()) {
                        Path folder = training.runs().begin(spec);
                        requests.put(
                                spec,
                                new RunExperiment(
                                        folder, choice(RunFolder.at(folder).lastEngine(), usual)));
                    }
                    return requests;
                },
                requests ->
                        requests.forEach((spec, request) ->
                                training.jobs().addRun(title, spec, abouts.get(spec), request)));
    }

    /** What was begun goes on with what it was begun with, so that its bits stay the same. */
    static EngineChoice choice(Optional<EngineFacts> last, ComputeSettings usual) {
        return last.isPresent()
                ? new EngineChoice(Device.parse(last.get().device()), last.get().threads())
                : new EngineChoice(usual.device(), usual.threadsOrAll());
    }
}
