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
import signet.net.DeviceException;
import signet.net.Engine;

/** Asks for a run to be begun, or gone on with where it stopped. */
public record RunExperiment(Path folder, EngineChoice engine) implements WorkerRequest<RunFolder> {
    static final String KIND = "run";

    @Override
    public JsonObject json() {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("request", KIND)
                        .put("folder", folder.toAbsolutePath().toString());
        engine.putInto(json);
        return json.build();
    }

    static RunExperiment of(JsonObject json) throws JsonException {
        return new RunExperiment(Path.of(json.string("folder")), EngineChoice.of(json));
    }

    @Override
    public String title() {
        return "The run " + folder.getFileName();
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public JsonObject perform(WorkerContext context)
            throws DeviceException, DataSetException, IOException {
        try (Engine running = context.engine(engine)) {
            Experiment.run(RunFolder.at(folder), running, RunData::open, listener(context));
        }
        return JsonObject.builder().build();
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

    /** The folder, which holds everything that came out. */
    @Override
    public RunFolder resultOf(JsonObject answer) {
        return RunFolder.at(folder);
    }
}
