package signet.app.worker;

import java.io.IOException;
import java.nio.file.Path;
import signet.data.DataSetException;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.RunData;
import signet.lab.sweep.Sweep;
import signet.lab.sweep.SweepEvent;
import signet.lab.sweep.SweepFolder;
import signet.lab.sweep.SweepListener;
import signet.net.Engine;

/** Asks for a sweep to be begun, or gone on with where it stopped. */
public record RunSweep(Path folder, EngineChoice engine) implements FolderRequest<SweepFolder> {
    static final String KIND = "sweep";

    static RunSweep of(JsonObject json) throws JsonException {
        return new RunSweep(FolderRequest.folder(json), EngineChoice.of(json));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SweepFolder opened() {
        return SweepFolder.at(folder);
    }

    @Override
    public void run(Engine running, WorkerContext context) throws DataSetException, IOException {
        Sweep.run(opened(), running, RunData::open, listener(context));
    }

    private static SweepListener listener(WorkerContext context) {
        return new SweepListener() {
            @Override
            public void heard(SweepEvent event) {
                context.check();
                context.swept(event);
            }

            @Override
            public void check() {
                context.check();
            }
        };
    }
}
