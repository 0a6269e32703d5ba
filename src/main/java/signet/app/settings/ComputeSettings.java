package signet.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import signet.net.Device;

/**
 * What networks run on, as the person chose it once for all.
 *
 * @param threads on the processor, at least 1; empty for as many as it has
 * @param pytorch folder {@code torch/lib} of the person's own PyTorch; empty for the one that comes
 *     with the program
 */
public record ComputeSettings(Device device, Optional<Integer> threads, Optional<Path> pytorch) {
    /** Whatever is there. */
    public static final ComputeSettings DEFAULT =
            new ComputeSettings(Device.AUTO, Optional.empty(), Optional.empty());

    public ComputeSettings {
        if (threads.orElse(1) < 1) {
            throw new IllegalArgumentException("There must be at least one thread.");
        }
    }

    public ComputeSettings withDevice(Device other) {
        return new ComputeSettings(other, threads, pytorch);
    }

    public ComputeSettings withThreads(Optional<Integer> other) {
        return new ComputeSettings(device, other, pytorch);
    }

    public ComputeSettings withPyTorch(Optional<Path> other) {
        return new ComputeSettings(device, threads, other);
    }

    /** The number of threads that compute. */
    public int threadsOrAll() {
        return threads.orElseGet(Runtime.getRuntime()::availableProcessors);
    }
}
