package signet.app.worker;

import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.net.Device;

/**
 * What computes.
 *
 * @param threads on the processor; fixed, because another number gives other bits
 */
public record EngineChoice(Device device, int threads) {
    public EngineChoice {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "There must be at least one thread, not %d.".formatted(threads));
        }
    }

    void putInto(JsonObject.Builder json) {
        json.put("device", device.toString()).put("threads", threads);
    }

    static EngineChoice of(JsonObject json) throws JsonException {
        try {
            return new EngineChoice(
                    Device.parse(json.string("device")),
                    Math.toIntExact(json.longValue("threads")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw json.problem(e.getMessage());
        }
    }
}
