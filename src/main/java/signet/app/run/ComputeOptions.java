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

    /** With what was asked for, or whatever is there. */
    public EngineChoice choice() throws ProblemException {
        return choice("auto", Runtime.getRuntime().availableProcessors());
    }

    /** For what was begun before: with what it was begun with, unless something else is asked. */
    EngineChoice choice(Optional<Environment> before) throws ProblemException {
        return choiceAfter(before.map(environment -> environment.sessions().getLast().engine()));
    }

    /** The same for what an engine computed last. */
    public EngineChoice choiceAfter(Optional<EngineFacts> last) throws ProblemException {
        return last.isEmpty() ? choice() : choice(last.get().device(), last.get().threads());
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
