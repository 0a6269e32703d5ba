package signet.app.run;

import java.util.Optional;
import signet.app.Parameter;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.settings.ComputeSettings;
import signet.app.settings.SettingsStore;
import signet.app.worker.EngineChoice;
import signet.net.Device;
import signet.net.Engine.EngineFacts;

/** What computes, as a person asks for it. */
public record ComputeOptions(
        @Parameter(
                        help =
                                "Where to compute: auto, cpu or gpu:N; otherwise as chosen in Settings,"
                                        + " auto at first.")
                Optional<String> device,
        @Parameter(
                        help =
                                "Threads on the processor; otherwise as chosen in Settings, all at"
                                        + " first. Part of the exact result.")
                Optional<Integer> threads) {
    /** As chosen in the settings. */
    public static final ComputeOptions AUTO =
            new ComputeOptions(Optional.empty(), Optional.empty());

    /** With what was asked for, else as the settings of this user have it. */
    public EngineChoice choice(Directories directories) throws ProblemException {
        ComputeSettings usual = new SettingsStore(directories.config()).look().compute();
        return choice(usual.device().toString(), usual.threadsOrAll());
    }

    /** For what was begun before: with what it was begun with, unless something else is asked. */
    public EngineChoice choice(Optional<EngineFacts> before, Directories directories)
            throws ProblemException {
        return before.isPresent()
                ? choice(before.get().device(), before.get().threads())
                : choice(directories);
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
