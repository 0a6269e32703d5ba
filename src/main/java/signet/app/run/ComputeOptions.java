package signet.app.run;

import java.util.Optional;
import signet.app.Parameter;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.worker.EngineChoice;
import signet.net.Device;

/** What computes, as a person asks for it. */
public record ComputeOptions(
        @Parameter(help = "Where to compute: auto (the default), cpu or gpu:N.")
                Optional<String> device,
        @Parameter(help = "Threads on the processor; otherwise all. Part of the exact result.")
                Optional<Integer> threads) {
    /** Whatever is there. */
    public static final ComputeOptions AUTO =
            new ComputeOptions(Optional.empty(), Optional.empty());

    EngineChoice choice() throws ProblemException {
        try {
            return new EngineChoice(
                    Device.parse(device.orElse("auto")),
                    threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.usage("The job was not started", e.getMessage(), ""));
        }
    }
}
