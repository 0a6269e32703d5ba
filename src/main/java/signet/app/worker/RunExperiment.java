package signet.app.worker;

import java.io.IOException;
import java.nio.file.Path;
import signet.data.DataSetException;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.Experiment;
import signet.lab.RunData;
import signet.lab.RunEvent;
import signet.lab.RunFolder;
import signet.lab.RunListener;
import signet.net.Engine;

/** Asks for a run to be begun, or gone on with where it stopped. */
public record RunExperiment(Path folder, EngineChoice engine) implements FolderRequest<RunFolder> {
    static final String KIND = "run";

    static RunExperiment of(JsonObject json) throws JsonException {
        return new RunExperiment(FolderRequest.folder(json), EngineChoice.of(json));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RunFolder opened() {
        return RunFolder.at(folder);
    }

    @Override
    public void run(Engine running, WorkerContext context) throws DataSetException, IOException {
        Experiment.run(opened(), running, RunData::open, listener(context));
    }

    private static RunListener listener(WorkerContext context) {
        return new RunListener() {
            @Override
            public void heard(RunEvent event) {
                context.ran(event);
            }

            @Override
            public void check() {
                context.check();
            }
        };
    }
}
