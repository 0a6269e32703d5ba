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
import signet.net.DeviceException;
import signet.net.Engine;

/** Asks for a sweep to be begun, or gone on with where it stopped. */
public record RunSweep(Path folder, EngineChoice engine) implements WorkerRequest<SweepFolder> {
    static final String KIND = "sweep";

    @Override
    public JsonObject json() {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("request", KIND)
                        .put("folder", folder.toAbsolutePath().toString());
        engine.putInto(json);
        return json.build();
    }

    static RunSweep of(JsonObject json) throws JsonException {
        return new RunSweep(Path.of(json.string("folder")), EngineChoice.of(json));
    }

    @Override
    public String title() {
        return "The sweep " + folder.getFileName();
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public JsonObject perform(WorkerContext context)
            throws DeviceException, DataSetException, IOException {
        try (Engine running = context.engine(engine)) {
            Sweep.run(SweepFolder.at(folder), running, RunData::open, listener(context));
        }
        return JsonObject.builder().build();
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

    /** The folder, which holds everything that came out. */
    @Override
    public SweepFolder resultOf(JsonObject answer) {
        return SweepFolder.at(folder);
    }
}
