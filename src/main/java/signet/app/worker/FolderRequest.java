package signet.app.worker;

import java.io.IOException;
import java.nio.file.Path;
import signet.data.DataSetException;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.net.DeviceException;
import signet.net.Engine;

/**
 * Asks for what a folder describes to be begun, or gone on with where it stopped.
 *
 * @param <R> the folder, which holds everything that came out
 */
public sealed interface FolderRequest<R> extends WorkerRequest<R> permits RunExperiment, RunSweep {
    /** What is done, in one word. */
    String kind();

    /** Where everything lies that came out so far. */
    Path folder();

    /** The folder as what it holds. */
    R opened();

    /** Does it. */
    void run(Engine running, WorkerContext context) throws DataSetException, IOException;

    static Path folder(JsonObject json) throws JsonException {
        return Path.of(json.string("folder"));
    }

    @Override
    default JsonObject json() {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("request", kind())
                        .put("folder", folder().toAbsolutePath().toString());
        engine().putInto(json);
        return json.build();
    }

    @Override
    default String title() {
        return "The %s %s".formatted(kind(), folder().getFileName());
    }

    @Override
    default boolean goesOn() {
        return true;
    }

    @Override
    default JsonObject perform(WorkerContext context)
            throws DeviceException, DataSetException, IOException {
        try (Engine running = context.engine(engine())) {
            run(running, context);
        }
        return JsonObject.builder().build();
    }

    @Override
    default R resultOf(JsonObject answer) {
        return opened();
    }
}
