package signet.app.run;

import java.util.Optional;
import signet.app.Parameter;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.worker.EngineChoice;
import signet.lab.Environment;
import signet.net.Device;
import signet.net.Engine.EngineFacts;

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
        return choice("auto", Runtime.getRuntime().availableProcessors());
    }

    /** For what was begun before: with what it was begun with, unless something else is asked. */
    EngineChoice choice(Optional<Environment> before) throws ProblemException {
        if (before.isEmpty()) {
            return choice();
        }
        EngineFacts last = before.get().sessions().getLast().engine();
        return choice(last.device(), last.threads());
    }

    private EngineChoice choice(String usualDevice, int usualThreads) throws ProblemException {
        try {
            return new EngineChoice(
                    Device.parse(device.orElse(usualDevice)), threads.orElse(usualThreads));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.usage("The job was not started", e.getMessage(), ""));
        }
    }
}
