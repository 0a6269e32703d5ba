package signet.app.worker;

import java.util.List;
import java.util.Optional;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.net.Device;
import signet.net.DeviceException;
import signet.net.Engine;
import signet.net.Engine.EngineFacts;
import signet.net.djl.PyTorchBuild;

/** Asks what there is to compute with. That PyTorch does not run is an answer too. */
public record CheckDevice(EngineChoice engine) implements WorkerRequest<DeviceReport> {
    static final String KIND = "check-device";

    private static final Device FIRST_GPU = new Device.Gpu(0);

    @Override
    public JsonObject json() {
        JsonObject.Builder json = JsonObject.builder().put("request", KIND);
        engine.putInto(json);
        return json.build();
    }

    static CheckDevice of(JsonObject json) throws JsonException {
        return new CheckDevice(EngineChoice.of(json));
    }

    @Override
    public String title() {
        return "The check of " + engine.device();
    }

    @Override
    public JsonObject perform(WorkerContext context) throws InterruptedException {
        List<String> gpus = NvidiaDriver.ask();
        try {
            String build = words(PyTorchBuild.find(System.getenv()));
            EngineFacts facts = facts(engine, context);
            return new DeviceReport(build, Optional.of(facts), gpus, missed(facts, context))
                    .toJson();
        } catch (DeviceException e) {
            return new DeviceReport("", Optional.empty(), gpus, e.getMessage()).toJson();
        }
    }

    private static String words(Optional<PyTorchBuild> own) {
        return own.map(build ->
                        "your own build for %s in %s"
                                .formatted(
                                        build.hasCuda() ? "CUDA 12.8" : "the processor",
                                        build.libraries()))
                .orElse("the build for the processor that comes with Signet");
    }

    private static EngineFacts facts(EngineChoice choice, WorkerContext context)
            throws DeviceException {
        try (Engine found = context.engine(choice)) {
            return found.facts();
        }
    }

    /** Why a GPU was not taken although it might have been; empty where nothing was missed. */
    private String missed(EngineFacts facts, WorkerContext context) {
        if (!engine.device().equals(Device.AUTO) || !facts.device().equals(Device.CPU.toString())) {
            return "";
        }
        try {
            facts(new EngineChoice(FIRST_GPU, engine.threads()), context);
            return "";
        } catch (DeviceException e) {
            return e.getMessage();
        }
    }

    @Override
    public DeviceReport resultOf(JsonObject answer) throws JsonException {
        return DeviceReport.of(answer);
    }
}
